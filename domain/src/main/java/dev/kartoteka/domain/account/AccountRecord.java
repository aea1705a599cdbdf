package dev.kartoteka.domain.account;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.PhoneNumber;

/** An account as shown to its owner and to staff. */
public record AccountRecord(String username, AccountView account) {

	/** Creates the record from an account's state. */
	public static AccountRecord of(Account.Snapshot state) {
		EmailAddress email = state.identity().email();
		PhoneNumber phone = state.identity().phone();
		ImageName image = state.image();
		AccountView view = new AccountView(state.id().value(), state.name().surname(), state.name().name(),
				state.name().secondName(), state.address().value(), (email != null) ? email.value() : "",
				(phone != null) ? phone.e164() : null, (image != null) ? image.value() : null, state.confirmedEmail(),
				state.confirmedPhone(), state.createdAt(), state.updatedAt());
		return new AccountRecord(state.identity().username().value(), view);
	}

}
