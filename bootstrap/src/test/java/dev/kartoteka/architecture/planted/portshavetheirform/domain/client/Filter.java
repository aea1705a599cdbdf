package dev.kartoteka.architecture.planted.portshavetheirform.domain.client;

/** Clean: the domain implements it itself. */
public interface Filter {

	/** Clean. */
	record Everything() implements Filter {
	}

}
