package dev.kartoteka.domain.account;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: a person registers an account. Needs no log-in. */
@DrivingPort
public interface RegisterAccount {

	/**
	 * Creates an inactive account. If it has an e-mail address, an activation email is
	 * sent there; otherwise its owner requests a text message, or staff activate the
	 * account. An invitation proves the address to which it was sent: the account is
	 * active at once and a member of the organization, and other accounts that have not
	 * proved the address lose it.
	 * @throws dev.kartoteka.domain.shared.Forbidden if only staff may register accounts,
	 * the caller is not staff, and there is no invitation by staff
	 * @throws dev.kartoteka.domain.shared.Throttled after too many attempts
	 * @throws InvalidInput if no log-in name is given, another account has one of the
	 * names, or the password breaks the {@link PasswordPolicy}
	 */
	Registered register(Command command);

	/**
	 * The caller if logged in, the token of an invitation if there is one, the new
	 * account, the language of the email, and the caller's network address.
	 */
	record Command(Optional<Caller> caller, Optional<String> invitation, Submission<Draft> draft, Language language,
			String address) {
	}

	/**
	 * The data of the new account; at least one of the first three components is needed
	 * if there is no invitation.
	 *
	 * @param usernameAsPhone the username as a phone number; null if it is not one
	 */
	record Draft(@Nullable Username username, @Nullable PhoneNumber usernameAsPhone, @Nullable EmailAddress email,
			@Nullable PhoneNumber phone, Password password, FullName name, PostalAddress address) {
	}

	/** The account that was created. */
	record Registered(AccountId id, Identity identity) {
	}

}
