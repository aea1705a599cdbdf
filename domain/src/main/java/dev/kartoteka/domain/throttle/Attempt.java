package dev.kartoteka.domain.throttle;

/** The kinds of attempts, each counted separately. */
public enum Attempt {

	LOG_IN, CLIENT_LOG_IN, REGISTER, CONFIRM_LETTER, REQUEST_LETTER, REQUEST_TEXT, TRY_CODE, INVITE, CURRENT_PASSWORD

}
