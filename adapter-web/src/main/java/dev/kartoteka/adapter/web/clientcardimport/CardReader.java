package dev.kartoteka.adapter.web.clientcardimport;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.kartoteka.adapter.web.shared.CardColumns;
import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.adapter.web.wire.response.ResponseJson;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Reads texts as a card, by the same rules as bodies with single cards. */
class CardReader {

	private static final Field<@Nullable Password> PASSWORD = Field.optional(CardColumns.PASSWORD, CardFields.PASSWORD);

	private final CardFields card;

	private final Fields fields;

	CardReader(CardFields card) {
		this.card = card;
		this.fields = card.inCsvAnd(PASSWORD);
	}

	/**
	 * Reads a row.
	 * @param texts by field, with the phone; a field that is there is changed, even if
	 * its text is empty
	 */
	ImportRow read(long row, Map<String, @Nullable String> texts) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		texts.forEach(body::put);
		return switch (this.fields.readPartially(Body.ofForm(body)).settled()) {
			case Submission.Accepted<Values>(Values values) ->
				new ImportRow.Good(row, values.get(this.card.phone()), changes(values, texts), values.get(PASSWORD));
			case Submission.Refused<Values>(WireError error) -> invalid(row, error.body());
			case Submission.Refused<Values>(RuntimeException other) -> throw other;
		};
	}

	/** A row that is refused at once, for those reasons by field. */
	static ImportRow invalid(long row, Object errors) {
		return new ImportRow.Bad(row, new JsonText(ResponseJson.text(errors)));
	}

	/** The phone names the card, so it does not change. */
	private ClientCardChanges changes(Values values, Map<String, @Nullable String> texts) {
		return this.card.changes(new CardFields.ChangeReader() {

			@Override
			public <T extends @Nullable Object> Change<T> change(Field<T> field) {
				boolean changed = field != CardReader.this.card.phone() && texts.containsKey(field.name());
				return changed ? Change.to(values.get(field)) : Change.none();
			}

		});
	}

}
