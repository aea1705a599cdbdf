package dev.kartoteka.domain.account;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

/** Driving port: somebody registers himself. Open to all. */
@DrivingPort
public interface RegisterAccount {

	/**
	 * Makes an inactive account.
	 * @throws InvalidInput if nothing to log in by is given, something of it belongs to
	 * another account, or the password breaks the {@link PasswordPolicy}
	 */
	Registered register(Command command);

	/** Who registers; at least one of the first three is needed. */
	record Command(@Nullable Username username, @Nullable EmailAddress email, @Nullable PhoneNumber phone,
			Password password, FullName name, PostalAddress address) {
	}

	/** The account that was made. */
	record Registered(AccountId id, Identity identity) {
	}

}
