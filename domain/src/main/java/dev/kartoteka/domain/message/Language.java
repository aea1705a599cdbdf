package dev.kartoteka.domain.message;

/** In which a letter is written. */
public enum Language {

	ENGLISH, RUSSIAN

}
