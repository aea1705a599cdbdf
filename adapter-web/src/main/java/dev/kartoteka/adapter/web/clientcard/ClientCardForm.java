package dev.kartoteka.adapter.web.clientcard;

import static dev.kartoteka.adapter.web.shared.CardFields.DATA;
import static dev.kartoteka.adapter.web.shared.CardFields.LINKS;
import static dev.kartoteka.adapter.web.shared.PersonFields.ADDRESS;
import static dev.kartoteka.adapter.web.shared.PersonFields.GIVEN_NAME;
import static dev.kartoteka.adapter.web.shared.PersonFields.SECOND_NAME;
import static dev.kartoteka.adapter.web.shared.PersonFields.SURNAME;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.shared.OrganizationField;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.UploadedImages;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

/** What is asked for when a card is issued or amended. */
@Component
class ClientCardForm {

	private static final Field<Password> PASSWORD = Field.required("password", CardFields.PASSWORD);

	private final Field<PhoneNumber> phone;

	private final Field<@Nullable ImageName> image;

	private final Fields issuing;

	private final Fields changing;

	ClientCardForm(PhoneNumbers phones, UploadedImages images) {
		this.phone = Field.required("phone", phones.type());
		this.image = Field.nullable("image", images.type());
		this.issuing = Fields.of(SURNAME, GIVEN_NAME, SECOND_NAME, this.phone, ADDRESS, this.image, LINKS, DATA,
				PASSWORD, OrganizationField.OPTIONAL);
		this.changing = Fields.of(SURNAME, GIVEN_NAME, SECOND_NAME, this.phone, ADDRESS, this.image, LINKS, DATA,
				OrganizationField.OPTIONAL);
	}

	Submission<IssueClientCard.Draft> draftIn(Body body) {
		return this.issuing.readLater(body)
			.map((values) -> new IssueClientCard.Draft(details(values), values.get(PASSWORD)));
	}

	private ClientCardDetails details(Values values) {
		FullName name = new FullName(values.get(SURNAME), values.get(GIVEN_NAME), values.get(SECOND_NAME));
		return new ClientCardDetails(name, values.get(this.phone), values.get(ADDRESS), values.get(this.image),
				values.get(LINKS), values.get(DATA));
	}

	/** The changes in a body that has to hold what a card must have. */
	Submission<ClientCardChanges> replacementIn(Body body) {
		return this.changing.readLater(body).map(this::changes);
	}

	/** The changes in a body that may hold as little as nothing. */
	Submission<ClientCardChanges> changesIn(Body body) {
		return this.changing.readPartiallyLater(body).map(this::changes);
	}

	private ClientCardChanges changes(Values values) {
		return new ClientCardChanges(values.change(SURNAME), values.change(GIVEN_NAME), values.change(SECOND_NAME),
				values.change(this.phone), values.change(ADDRESS), values.change(this.image), values.change(LINKS),
				values.change(DATA));
	}

}
