package dev.kartoteka.application.person;

import java.util.List;

import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.audit.AuditedChange;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCodeHasher;
import dev.kartoteka.domain.message.TextFileStore;
import dev.kartoteka.domain.person.ErasedPerson;
import dev.kartoteka.domain.person.PersonCounts;
import dev.kartoteka.domain.person.PersonRegister;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Erases persons and tells the organizations that kept something of them. */
final class Erasures {

	private final PersonRegister persons;

	private final PhoneCodeHasher codeHasher;

	private final TextFileStore textFiles;

	private final AuditTrail audit;

	Erasures(PersonRegister persons, PhoneCodeHasher codeHasher, TextFileStore textFiles, AuditTrail audit) {
		this.persons = persons;
		this.codeHasher = codeHasher;
		this.textFiles = textFiles;
		this.audit = audit;
	}

	PersonCounts count(PhoneNumber phone) {
		return this.persons.count(phone, codeScope(phone));
	}

	ErasedPerson erase(PhoneNumber phone, Actor actor) {
		ErasedPerson erased = this.persons.erase(phone, codeScope(phone));
		this.audit.record(erased.organizations().stream().map((concerned) -> changeIn(concerned, actor)).toList());
		this.textFiles.removeTo(phone);
		return erased;
	}

	private String codeScope(PhoneNumber phone) {
		return this.codeHasher.hashOf(CodeScope.ofClientPassword(phone));
	}

	private static AuditedChange changeIn(ErasedPerson.Concerned concerned, Actor actor) {
		List<Long> cards = concerned.cards().stream().map(ClientCardId::value).toList();
		return AuditedChange.erasure(actor, concerned.organization().value(), cards);
	}

}
