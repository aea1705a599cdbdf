package dev.kartoteka.domain.account;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: somebody registers himself. Open to all. */
@DrivingPort
public interface RegisterAccount {

	/**
	 * Makes an inactive account. If it has an e-mail address, a letter goes there by
	 * which its owner can activate it; else staff have to.
	 * @throws dev.kartoteka.domain.shared.Throttled if this was tried too often
	 * @throws InvalidInput if nothing to log in by is given, something of it belongs to
	 * another account, or the password breaks the {@link PasswordPolicy}
	 */
	Registered register(Command command);

	/**
	 * Who registers, in which language he is written to, and from which network address
	 * he comes.
	 */
	record Command(Submission<Draft> draft, Language language, String address) {
	}

	/** An account to be; at least one of the first three is needed. */
	record Draft(@Nullable Username username, @Nullable EmailAddress email, @Nullable PhoneNumber phone,
			Password password, FullName name, PostalAddress address) {
	}

	/** The account that was made. */
	record Registered(AccountId id, Identity identity) {
	}

}
