package dev.kartoteka.application.account;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.account.AppointFirstStaff.Command;
import dev.kartoteka.domain.account.AppointFirstStaff.Outcome;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

@UseCase
class AppointFirstStaffService implements AppointFirstStaff {

	private final AccountReader reader;

	private final AccountRepository accounts;

	private final PasswordHasher hasher;

	private final AuditTrail audit;

	private final Clock clock;

	AppointFirstStaffService(AccountReader reader, AccountRepository accounts, PasswordHasher hasher, AuditTrail audit,
			Clock clock) {
		this.reader = reader;
		this.accounts = accounts;
		this.hasher = hasher;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public Outcome appoint(Command command) {
		if (this.reader.isAnyStaffActive()) {
			return Outcome.NOT_NEEDED;
		}
		boolean taken = !this.reader.takenFieldsOf(new Identity(command.username(), null, null)).isEmpty();
		PasswordHash password = this.hasher.hash(command.password());
		// Locks out the other replicas that start, so what is slow comes before it.
		if (this.accounts.isAnyStaffActive()) {
			return Outcome.NOT_NEEDED;
		}
		if (taken) {
			return Outcome.NAME_TAKEN;
		}
		Account account = Account.appointStaff(this.accounts.nextId(), command.username(), password, this.clock);
		this.accounts.add(account);
		this.audit.created(Actor.OPERATOR, account.snapshot().audited());
		return Outcome.CREATED;
	}

}
