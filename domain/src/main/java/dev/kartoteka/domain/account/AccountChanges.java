package dev.kartoteka.domain.account;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

/** The changes to an account. */
public record AccountChanges(Change<Username> username, Change<@Nullable EmailAddress> email,
		Change<@Nullable PhoneNumber> phone, Change<String> surname, Change<String> name, Change<String> secondName,
		Change<PostalAddress> address, Change<@Nullable ImageName> image) {

	Identity appliedTo(Identity current) {
		Identity changed = current.withAddresses(this.email.appliedTo(current.email()),
				this.phone.appliedTo(current.phone()));
		return new Identity(this.username.appliedTo(changed.username()), changed.email(), changed.phone());
	}

	FullName appliedTo(FullName current) {
		return new FullName(this.surname.appliedTo(current.surname()), this.name.appliedTo(current.name()),
				this.secondName.appliedTo(current.secondName()));
	}

}
