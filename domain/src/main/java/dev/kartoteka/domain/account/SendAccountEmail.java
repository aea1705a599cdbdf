package dev.kartoteka.domain.account;

import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.DrivingPort;

/** Driving port: staff send an email to an account. */
@DrivingPort
public interface SendAccountEmail {

	/**
	 * Sends the email, as if the account had requested it.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller is not staff
	 * @throws dev.kartoteka.domain.shared.Throttled after too many emails to the address
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such account
	 * @throws NoEmailPossible if the account can get no such email
	 */
	void send(Command command);

	/**
	 * The caller, the account, the kind of email, the language, and the caller's network
	 * address.
	 */
	record Command(Caller caller, AccountId account, EmailKind kind, Language language, String address) {

	}

}
