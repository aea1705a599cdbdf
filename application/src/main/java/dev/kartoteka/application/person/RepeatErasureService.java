package dev.kartoteka.application.person;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.code.PhoneCodeHasher;
import dev.kartoteka.domain.message.TextFileStore;
import dev.kartoteka.domain.person.PersonCounts;
import dev.kartoteka.domain.person.PersonRegister;
import dev.kartoteka.domain.person.RepeatErasure;
import dev.kartoteka.domain.shared.PhoneNumber;

@UseCase
class RepeatErasureService implements RepeatErasure {

	private final Erasures erasures;

	RepeatErasureService(PersonRegister persons, PhoneCodeHasher codeHasher, TextFileStore textFiles,
			AuditTrail audit) {
		this.erasures = new Erasures(persons, codeHasher, textFiles, audit);
	}

	@Override
	public PersonCounts repeat(PhoneNumber phone) {
		return this.erasures.erase(phone, Actor.OPERATOR).counts();
	}

}
