package dev.kartoteka.adapter.web.clientcardimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.kartoteka.adapter.web.shared.CardColumns;
import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.wire.csv.CellFormat;
import dev.kartoteka.adapter.web.wire.csv.CsvUpload;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.adapter.web.wire.response.ResponseJson;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Reads rows as cards, by the same rules as bodies with single cards. */
class CardRows {

	private static final Field<@Nullable Password> PASSWORD = Field.optional(CardColumns.PASSWORD, CardFields.PASSWORD);

	private final CardFields card;

	private final Fields fields;

	private final TakenColumns columns;

	/**
	 * Creates a reader of the rows with those columns.
	 * @throws WireError if there is no column for a field that cards need
	 */
	CardRows(TakenColumns columns, ImportMode mode, CardFields card) {
		this.columns = columns;
		this.card = card;
		this.fields = card.inCsvAnd(PASSWORD);
		requireColumns(
				(mode == ImportMode.UPDATE) ? List.of(card.phone()) : List.of(CardFields.givenName(), card.phone()));
	}

	private void requireColumns(List<Field<?>> required) {
		Map<String, List<String>> errors = new LinkedHashMap<>();
		for (Field<?> field : required) {
			if (!this.columns.has(field.name())) {
				errors.put(field.name(), List.of("This column is required."));
			}
		}
		if (!errors.isEmpty()) {
			throw WireError.ofFields(errors);
		}
	}

	ImportRow read(CsvUpload.Line line) {
		List<String> cells = line.cells();
		if (cells.size() > this.columns.count()) {
			return invalid(line, Map.of("non_field_errors", List.of("The row has more cells than the header.")));
		}
		return switch (this.fields.readPartially(bodyOf(cells)).settled()) {
			case Submission.Accepted<Values>(Values values) ->
				new ImportRow.Good(line.row(), values.get(this.card.phone()), changes(values), values.get(PASSWORD));
			case Submission.Refused<Values>(WireError error) -> invalid(line, error.body());
			case Submission.Refused<Values>(RuntimeException other) -> throw other;
		};
	}

	private static ImportRow invalid(CsvUpload.Line line, Object errors) {
		return new ImportRow.Bad(line.row(), new JsonText(ResponseJson.text(errors)));
	}

	private Body bodyOf(List<String> cells) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		for (String field : this.columns.fields()) {
			CellFormat format = CardColumns.formatOf(field);
			if (format != null) {
				body.put(field, format.read(this.columns.cell(field, cells)));
			}
		}
		return Body.ofForm(body);
	}

	/** A field with a column is changed, even if the cell is empty. */
	private ClientCardChanges changes(Values values) {
		return this.card.changes(new CardFields.ChangeReader() {

			@Override
			public <T extends @Nullable Object> Change<T> change(Field<T> field) {
				return isChanged(field) ? Change.to(values.get(field)) : Change.none();
			}

		});
	}

	/** The phone names the card, so it does not change. */
	private boolean isChanged(Field<?> field) {
		return field != this.card.phone() && this.columns.has(field.name());
	}

}
