package dev.kartoteka.application.account;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * Email addresses and phone numbers that several accounts have and none has proved. The
 * first account that proves one gets it; the others give it up.
 */
public final class AddressClaims {

	private final AccountRepository accounts;

	private final AuditTrail audit;

	private final Clock clock;

	public AddressClaims(AccountRepository accounts, AuditTrail audit, Clock clock) {
		this.accounts = accounts;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Postpones a username in the form of an address that another account has without
	 * proof, since usernames are unique at any time.
	 */
	void postponeContestedUsername(Account account) {
		if (account.identity().usesAddressAsUsername()
				&& !this.accounts.findOthersNamed(account.identity().canonicalUsername(), account.id()).isEmpty()) {
			account.postponeUsername();
		}
	}

	/**
	 * Takes the email address that the account has proved from all other accounts. To be
	 * called before the account is stored.
	 */
	public void takeEmailFromOthers(Account owner) {
		EmailAddress email = owner.identity().email();
		takeFromOthers(owner, (email != null) ? email.canonical() : null);
	}

	/** Takes the phone number as {@link #takeEmailFromOthers} does. */
	void takePhoneFromOthers(Account owner) {
		PhoneNumber phone = owner.identity().phone();
		takeFromOthers(owner, (phone != null) ? phone.e164() : null);
	}

	private void takeFromOthers(Account owner, @Nullable String address) {
		if (address != null) {
			this.accounts.findOthersNamed(address, owner.id())
				.stream()
				.filter((other) -> !other.hasProved(address))
				.forEach((other) -> giveUp(other, address, owner));
		}
	}

	private void giveUp(Account other, String address, Account owner) {
		AuditedState before = other.snapshot().audited();
		other.giveUp(address, this.clock);
		this.accounts.update(other);
		this.audit.updated(Actor.ownerOf(owner.id()), before, other.snapshot().audited());
	}

}
