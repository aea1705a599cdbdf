package dev.kartoteka.domain.client;

import java.util.stream.Stream;

import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

/** The changes to a client's record, except the password. */
public record ClientChanges(Change<String> surname, Change<String> name, Change<String> secondName,
		Change<PhoneNumber> phone, Change<PostalAddress> address) {

	/** Whether no field is named. */
	public boolean isEmpty() {
		return Stream.of(this.surname, this.name, this.secondName, this.phone, this.address)
			.allMatch(Change.Keep.class::isInstance);
	}

	FullName appliedTo(FullName current) {
		return new FullName(this.surname.appliedTo(current.surname()), this.name.appliedTo(current.name()),
				this.secondName.appliedTo(current.secondName()));
	}

}
