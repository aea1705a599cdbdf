package dev.kartoteka.domain.message;

/** The language of an email. */
public enum Language {

	ENGLISH, RUSSIAN

}
