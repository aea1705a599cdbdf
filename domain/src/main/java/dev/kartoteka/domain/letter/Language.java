package dev.kartoteka.domain.letter;

/** In which a letter is written. */
public enum Language {

	ENGLISH, RUSSIAN

}
