package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared;

/** Clean: what is inside is used elsewhere. */
public interface Result {

	/** Clean. */
	interface Good extends Result {

	}

}
