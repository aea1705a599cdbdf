package dev.kartoteka.domain.account;

import java.util.Optional;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * An account as shown to its owner and to staff.
 *
 * @param standing for staff only; empty for other callers
 */
public record AccountRecord(String username, AccountView account, Optional<Standing> standing) {

	/** Creates the record from an account's state. */
	public static AccountRecord of(Account.Snapshot state) {
		EmailAddress email = state.identity().email();
		PhoneNumber phone = state.identity().phone();
		ImageName image = state.image();
		AccountView view = new AccountView(state.id().value(), state.name().surname(), state.name().name(),
				state.name().secondName(), state.address().value(), (email != null) ? email.value() : "",
				(phone != null) ? phone.e164() : null, (image != null) ? image.value() : null, state.confirmedEmail(),
				state.confirmedPhone(), state.createdAt(), state.updatedAt());
		return new AccountRecord(state.identity().username().value(), view,
				Optional.of(new Standing(state.active(), state.staff())));
	}

	/** Returns what a caller may see of the account. */
	public AccountRecord shownTo(CallerStatus caller) {
		return caller.staff() ? this : new AccountRecord(this.username, this.account, Optional.empty());
	}

	/** Whether the account is active, and whether it is staff. */
	public record Standing(boolean active, boolean staff) {

	}

}
