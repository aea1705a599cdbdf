package dev.kartoteka.adapter.web.clientcard;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.shared.OrganizationField;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Component;

/** Reads the bodies of requests that issue or change a card. */
@Component
class ClientCardForm {

	private static final Field<Password> PASSWORD = Field.required("password", CardFields.PASSWORD);

	private static final Field<@Nullable Password> OPTIONAL_PASSWORD = Field.optional("password", CardFields.PASSWORD);

	private final CardFields card;

	private final Fields issued;

	private final Fields changed;

	ClientCardForm(CardFields card) {
		this.card = card;
		this.issued = card.and(PASSWORD, OrganizationField.OPTIONAL);
		this.changed = card.and(OPTIONAL_PASSWORD, OrganizationField.OPTIONAL);
	}

	Submission<IssueClientCard.Draft> draftIn(Body body) {
		return this.issued.readLater(body)
			.map((values) -> new IssueClientCard.Draft(this.card.details(values), values.get(PASSWORD)));
	}

	/** The changes of a {@code PUT}: required fields must be present. */
	Submission<ChangeClientCard.Draft> replacementIn(Body body) {
		return this.changed.readLater(body).map(this::changes);
	}

	/** The changes of a {@code PATCH}: all fields are optional. */
	Submission<ChangeClientCard.Draft> changesIn(Body body) {
		return this.changed.readPartiallyLater(body).map(this::changes);
	}

	private ChangeClientCard.Draft changes(Values values) {
		return new ChangeClientCard.Draft(this.card.changes(values::change),
				Optional.ofNullable(values.get(OPTIONAL_PASSWORD)));
	}

}
