package dev.kartoteka.domain.clientcard;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

/** The changes to a card. */
public record ClientCardChanges(Change<String> surname, Change<String> name, Change<String> secondName,
		Change<PhoneNumber> phone, Change<PostalAddress> address, Change<@Nullable ImageName> image,
		Change<@Nullable JsonText> links, Change<@Nullable JsonText> data) {

	ClientCardDetails appliedTo(ClientCardDetails current) {
		FullName fullName = new FullName(this.surname.appliedTo(current.name().surname()),
				this.name.appliedTo(current.name().name()), this.secondName.appliedTo(current.name().secondName()));
		return new ClientCardDetails(fullName, this.phone.appliedTo(current.phone()),
				this.address.appliedTo(current.address()), this.image.appliedTo(current.image()),
				this.links.appliedTo(current.links()), this.data.appliedTo(current.data()));
	}

}
