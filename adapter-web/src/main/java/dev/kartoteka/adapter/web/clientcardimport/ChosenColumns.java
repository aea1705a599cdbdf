package dev.kartoteka.adapter.web.clientcardimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.CardColumns;
import dev.kartoteka.adapter.web.wire.csv.ColumnName;
import dev.kartoteka.adapter.web.wire.input.FieldResult;
import dev.kartoteka.adapter.web.wire.input.FieldType;
import dev.kartoteka.adapter.web.wire.input.FieldTypes;
import dev.kartoteka.adapter.web.wire.input.WireError;

/**
 * The fields that the sender of a file has chosen for its columns.
 *
 * @param fields a field of cards, or null for a column to ignore, by the name of the
 * column
 */
record ChosenColumns(Map<String, @Nullable String> fields) {

	static final String NAME = "columns";

	static final ChosenColumns NONE = new ChosenColumns(Map.of());

	static FieldType<ChosenColumns> type() {
		return FieldTypes.dictionary().flatMap(ChosenColumns::read);
	}

	private static FieldResult<ChosenColumns> read(Map<String, @Nullable String> fields) {
		List<String> unknown = fields.values()
			.stream()
			.filter((field) -> field != null && !CardColumns.IMPORTED.contains(field))
			.map((field) -> "\"" + field + "\" is not a valid choice. Choose one of "
					+ String.join(", ", CardColumns.IMPORTED) + ", or null.")
			.toList();
		return unknown.isEmpty() ? FieldResult.valid(new ChosenColumns(fields)) : new FieldResult.Invalid<>(unknown);
	}

	/** The fields by the keys of the columns' names. */
	Map<String, @Nullable String> byKey() {
		Map<String, @Nullable String> byKey = new LinkedHashMap<>();
		this.fields.forEach((column, field) -> byKey.put(ColumnName.key(column), field));
		return byKey;
	}

	/**
	 * Checks that the file has the columns.
	 * @throws WireError if it lacks one
	 */
	void requireIn(List<String> header) {
		Set<String> keys = header.stream().map(ColumnName::key).collect(Collectors.toSet());
		List<String> missing = this.fields.keySet()
			.stream()
			.filter((column) -> !keys.contains(ColumnName.key(column)))
			.map((column) -> "The file has no column \"" + column + "\".")
			.toList();
		if (!missing.isEmpty()) {
			throw WireError.ofFields(Map.of(NAME, missing));
		}
	}

}
