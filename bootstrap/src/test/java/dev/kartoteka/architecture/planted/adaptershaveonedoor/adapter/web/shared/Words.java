package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared;

/** Clean: its constants are used elsewhere, for all that is known. */
public final class Words {

	public static final String WORD = "word";

	private Words() {
	}

}
