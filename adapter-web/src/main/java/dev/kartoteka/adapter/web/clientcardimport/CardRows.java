package dev.kartoteka.adapter.web.clientcardimport;

import static dev.kartoteka.adapter.web.shared.CardFields.DATA;
import static dev.kartoteka.adapter.web.shared.CardFields.LINKS;
import static dev.kartoteka.adapter.web.shared.PersonFields.ADDRESS;
import static dev.kartoteka.adapter.web.shared.PersonFields.GIVEN_NAME;
import static dev.kartoteka.adapter.web.shared.PersonFields.SECOND_NAME;
import static dev.kartoteka.adapter.web.shared.PersonFields.SURNAME;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.wire.csv.CsvFormulaEscape;
import dev.kartoteka.adapter.web.wire.csv.CsvUpload;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.adapter.web.wire.response.ResponseJson;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

/** Reads lines as cards, by the same rules as bodies with single cards. */
class CardRows {

	private static final String PASSWORD_COLUMN = "password";

	private static final Field<@Nullable Password> PASSWORD = Field.optional(PASSWORD_COLUMN, CardFields.PASSWORD);

	/** Nobody writes or guards it as exports do: it is taken as it stands. */
	private static final Set<String> UNGUARDED = Set.of(PASSWORD_COLUMN);

	/** An empty text is no JSON, but an empty cell is nothing. */
	private static final Set<String> JSON = Set.of(LINKS.name(), DATA.name());

	private final Field<PhoneNumber> phone;

	private final Fields fields;

	private final List<String> header;

	/**
	 * Reads lines under that header.
	 * @throws WireError if it lacks a column that cards need
	 */
	CardRows(List<String> header, ImportMode mode, PhoneNumbers phones) {
		this.header = header;
		this.phone = Field.required("phone", phones.type());
		this.fields = Fields.of(SURNAME, GIVEN_NAME, SECOND_NAME, this.phone, ADDRESS, LINKS, DATA, PASSWORD);
		requireColumns((mode == ImportMode.UPDATE) ? List.of(this.phone) : List.of(GIVEN_NAME, this.phone));
	}

	private void requireColumns(List<Field<?>> neededOnes) {
		Map<String, List<String>> errors = new LinkedHashMap<>();
		for (Field<?> needed : neededOnes) {
			if (!this.header.contains(needed.name())) {
				errors.put(needed.name(), List.of("This column is required."));
			}
		}
		if (!errors.isEmpty()) {
			throw WireError.ofFields(errors);
		}
	}

	ImportRow read(CsvUpload.Line line) {
		List<String> cells = line.cells();
		if (cells.size() != this.header.size()) {
			String more = (cells.size() > this.header.size()) ? "more" : "fewer";
			return unreadable(line,
					Map.of("non_field_errors", List.of("The row has " + more + " cells than the header.")));
		}
		return switch (this.fields.readPartially(bodyOf(cells)).settled()) {
			case Submission.Accepted<Values>(Values values) ->
				new ImportRow.Good(line.row(), values.get(this.phone), changes(values), values.get(PASSWORD));
			case Submission.Refused<Values>(WireError rejection) -> unreadable(line, rejection.body());
			case Submission.Refused<Values>(RuntimeException other) -> throw other;
		};
	}

	private static ImportRow unreadable(CsvUpload.Line line, Object errors) {
		return new ImportRow.Bad(line.row(), new JsonText(ResponseJson.text(errors)));
	}

	private Body bodyOf(List<String> cells) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		for (int i = 0; i < this.header.size(); i++) {
			String column = this.header.get(i);
			String cell = cells.get(i);
			if (cell.isEmpty() && JSON.contains(column)) {
				body.putNull(column);
			}
			else {
				body.put(column, UNGUARDED.contains(column) ? cell : CsvFormulaEscape.unescape(cell));
			}
		}
		return Body.ofForm(body);
	}

	/** What has a column is changed, if only to nothing. */
	private ClientCardChanges changes(Values values) {
		return new ClientCardChanges(change(SURNAME, values), change(GIVEN_NAME, values), change(SECOND_NAME, values),
				Change.none(), change(ADDRESS, values), Change.none(), change(LINKS, values), change(DATA, values));
	}

	private <T extends @Nullable Object> Change<T> change(Field<T> field, Values values) {
		return this.header.contains(field.name()) ? Change.to(values.get(field)) : Change.none();
	}

}
