package dev.kartoteka.application.person;

import java.time.Clock;
import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.account.StaffAct;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.code.PhoneCodeHasher;
import dev.kartoteka.domain.message.TextFileStore;
import dev.kartoteka.domain.person.ErasePerson;
import dev.kartoteka.domain.person.ErasedPerson;
import dev.kartoteka.domain.person.ErasureRegister;
import dev.kartoteka.domain.person.PersonRegister;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class ErasePersonService implements ErasePerson {

	private final StaffAct staffAct;

	private final Erasures erasures;

	private final ErasureRegister register;

	private final Clock clock;

	ErasePersonService(CallerStatusReader callerStatusReader, AccountReader reader, AccountRepository accounts,
			PasswordHasher hasher, Throttle throttle, PersonRegister persons, PhoneCodeHasher codeHasher,
			TextFileStore textFiles, AuditTrail audit, ErasureRegister register, Clock clock) {
		this.staffAct = new StaffAct(callerStatusReader, reader, accounts, throttle, hasher);
		this.erasures = new Erasures(persons, codeHasher, textFiles, audit);
		this.register = register;
		this.clock = clock;
	}

	/**
	 * Notes the erasure last, before the transaction commits. If that fails, nothing is
	 * erased. If the commit fails, the note stays, and the erasure can be asked for
	 * again.
	 */
	@Override
	public ErasedPerson erase(Command command) {
		this.staffAct.require(command.caller(), command.draft().map(Draft::currentPassword), command.address());
		Draft draft = command.draft().accept();
		if (draft.dryRun()) {
			return new ErasedPerson(null, this.erasures.count(draft.phone()), List.of());
		}
		ErasedPerson erased = this.erasures.erase(draft.phone(), Actor.of(command.caller()));
		this.register.note(draft.phone(), this.clock.instant());
		return erased;
	}

}
