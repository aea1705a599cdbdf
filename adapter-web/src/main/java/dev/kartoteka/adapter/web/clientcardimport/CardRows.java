package dev.kartoteka.adapter.web.clientcardimport;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.CardColumns;
import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.wire.csv.CellFormat;
import dev.kartoteka.adapter.web.wire.csv.CsvUpload;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;

/** Reads the rows of a CSV file as cards. */
class CardRows {

	/** A long number as spreadsheet programs write it: 8,9511E+10. */
	private static final Pattern ROUNDED = Pattern.compile("\\s*\\+?\\d([.,]\\d+)?[Ee]\\+?\\d{1,2}\\s*");

	private final TakenColumns columns;

	private final CardReader reader;

	/**
	 * Creates a reader of the rows with those columns.
	 * @throws WireError if there is no column for a field that cards need
	 */
	CardRows(TakenColumns columns, ImportMode mode, CardFields card) {
		this.columns = columns;
		this.reader = new CardReader(card);
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
			errors.put(ChosenColumns.NAME, List.of(this.columns.advice()));
			throw WireError.ofFields(errors);
		}
	}

	ImportRow read(CsvUpload.Line line) {
		if (line.cells().size() > this.columns.count()) {
			return CardReader.invalid(line.row(),
					Map.of("non_field_errors", List.of("The row has more cells than the header.")));
		}
		Map<String, @Nullable String> texts = textsIn(line.cells());
		if (ROUNDED.matcher(Objects.requireNonNullElse(texts.get(CardFields.PHONE), "")).matches()) {
			return CardReader.invalid(line.row(),
					Map.of(CardFields.PHONE, List
						.of("The spreadsheet program has rounded the number. Format the column as text, enter the"
								+ " number again, and save the file.")));
		}
		return this.reader.read(line.row(), texts);
	}

	private Map<String, @Nullable String> textsIn(List<String> cells) {
		Map<String, @Nullable String> texts = new HashMap<>();
		for (String field : this.columns.fields()) {
			CellFormat format = CardColumns.formatOf(field);
			if (format != null) {
				texts.put(field, format.read(this.columns.cell(field, cells)));
			}
		}
		return texts;
	}

}
