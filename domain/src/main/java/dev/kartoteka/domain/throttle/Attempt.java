package dev.kartoteka.domain.throttle;

/** What is tried, each kind counted by itself. */
public enum Attempt {

	LOG_IN, CLIENT_LOG_IN, REGISTER, CONFIRM_LETTER, REQUEST_LETTER

}
