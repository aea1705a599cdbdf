package dev.kartoteka.application.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.person.ErasureQueries;
import dev.kartoteka.domain.person.ErasureRegister;
import dev.kartoteka.domain.person.KnownPhone;
import dev.kartoteka.domain.person.PersonReader;
import dev.kartoteka.domain.shared.PhoneNumber;

@UseCase(readOnly = true)
class ErasureQueriesService implements ErasureQueries {

	private final ErasureRegister register;

	private final PersonReader persons;

	ErasureQueriesService(ErasureRegister register, PersonReader persons) {
		this.register = register;
		this.persons = persons;
	}

	@Override
	public List<PhoneNumber> dueAgain() {
		Map<String, Instant> erasures = this.register.lastErasures();
		if (erasures.isEmpty()) {
			return List.of();
		}
		try (Stream<KnownPhone> phones = this.persons.phones()) {
			return phones.filter((known) -> isOlder(known, erasures)).map(KnownPhone::phone).distinct().toList();
		}
	}

	private boolean isOlder(KnownPhone known, Map<String, Instant> erasures) {
		Instant erased = erasures.get(this.register.hashOf(known.phone()));
		return erased != null && known.since().isBefore(erased);
	}

}
