package dev.kartoteka.adapter.web.clientcardimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.shared.PersonFields;
import dev.kartoteka.adapter.web.wire.csv.ColumnName;
import dev.kartoteka.adapter.web.wire.input.WireError;

/**
 * Which columns of a file hold which fields of a card. If several columns hold one field,
 * the first of them that is not empty in a row counts. Columns that together make one
 * address (street, city) are joined.
 */
final class TakenColumns {

	/** Separates several values in one cell of Google Contacts. */
	private static final String GOOGLE_SEPARATOR = " ::: ";

	/** The parts of a column's name that tell one address of a contact from another. */
	private static final Pattern WHICH_ADDRESS = Pattern
		.compile("^(?:home|business|other|address \\d+)\\b|\\((?:дом|раб)\\.");

	/** In a message. */
	private static final int SHOWN_NAMES = 20;

	/** Of a name in a message, in code points. */
	private static final int SHOWN_LENGTH = 40;

	private final int count;

	private final Map<String, @Nullable String> fieldByColumn = new LinkedHashMap<>();

	private final Map<String, Collection<List<Integer>>> cellsByField = new HashMap<>();

	/**
	 * Finds the columns of the fields.
	 * @param chosen the fields that the sender chose; other columns are found by their
	 * names, unless a column was chosen for their field
	 * @throws WireError if the file lacks a chosen column, or one of two columns with the
	 * same name would be taken
	 */
	TakenColumns(List<String> header, ChosenColumns chosen) {
		this.count = header.size();
		chosen.requireIn(header);
		Map<String, List<Column>> columns = columnsByField(header, chosen.byKey());
		columns.forEach((field, found) -> this.cellsByField.put(field, alternatives(field, found)));
		Map<Integer, String> fields = new HashMap<>();
		columns.forEach((field, found) -> found.forEach((column) -> fields.put(column.index(), field)));
		for (int i = 0; i < header.size(); i++) {
			if (!header.get(i).isEmpty()) {
				this.fieldByColumn.putIfAbsent(header.get(i), fields.get(i));
			}
		}
	}

	/** How many columns of a header are known or chosen. */
	static int countKnown(List<String> header, ChosenColumns chosen) {
		Map<String, @Nullable String> byKey = chosen.byKey();
		return (int) header.stream()
			.filter((name) -> byKey.containsKey(ColumnName.key(name)) || CardColumnNames.of(name) != null)
			.count();
	}

	private static Map<String, List<Column>> columnsByField(List<String> header, Map<String, @Nullable String> chosen) {
		Map<String, List<Column>> columns = new HashMap<>();
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < header.size(); i++) {
			Column column = columnOf(header.get(i), i, chosen);
			if (column != null) {
				requireOnce(column.key(), header.get(i), seen);
				columns.computeIfAbsent(column.field(), (_) -> new ArrayList<>()).add(column);
			}
		}
		columns.values().forEach((found) -> found.sort(Comparator.comparingInt(Column::rank)));
		return columns;
	}

	private static @Nullable Column columnOf(String name, int index, Map<String, @Nullable String> chosen) {
		String key = ColumnName.key(name);
		if (chosen.containsKey(key)) {
			String field = chosen.get(key);
			return (field != null) ? new Column(index, key, field, 0) : null;
		}
		CardColumnNames.Known known = CardColumnNames.of(name);
		if (known == null || chosen.containsValue(known.field())) {
			return null;
		}
		return new Column(index, key, known.field(), known.rank());
	}

	private static void requireOnce(String key, String name, Set<String> seen) {
		if (!seen.add(key)) {
			throw WireError.ofField("file", "The column \"" + name + "\" is there twice. Rename one of them.");
		}
	}

	/** Each element is one value of the field: the cells that make it. */
	private static Collection<List<Integer>> alternatives(String field, List<Column> columns) {
		boolean address = field.equals(PersonFields.ADDRESS.name());
		return columns.stream()
			.collect(Collectors.groupingBy((column) -> address ? whichAddress(column.key()) : column.key(),
					LinkedHashMap::new, Collectors.mapping(Column::index, Collectors.toList())))
			.values();
	}

	private static String whichAddress(String key) {
		Matcher which = WHICH_ADDRESS.matcher(key);
		return which.find() ? which.group() : "";
	}

	/** How many columns the file has, taken or not. */
	int count() {
		return this.count;
	}

	boolean has(String field) {
		return this.cellsByField.containsKey(field);
	}

	/** The fields that the file has. */
	Set<String> fields() {
		return this.cellsByField.keySet();
	}

	/** The cell of a field in a row. */
	String cell(String field, List<String> row) {
		Collection<List<Integer>> alternatives = this.cellsByField.getOrDefault(field, List.of());
		for (List<Integer> cells : alternatives) {
			String value = joined(cells, row);
			if (alternatives.size() == 1 || !ColumnName.isBlank(value)) {
				return field.equals(CardFields.PHONE) ? value.split(GOOGLE_SEPARATOR, 2)[0] : value;
			}
		}
		return "";
	}

	private static String joined(List<Integer> cells, List<String> row) {
		if (cells.size() == 1) {
			return row.get(cells.getFirst());
		}
		return cells.stream()
			.map(row::get)
			.filter((cell) -> !ColumnName.isBlank(cell))
			.collect(Collectors.joining(", "));
	}

	/** Says what to do if a necessary column was not found. */
	String advice() {
		return this.fieldByColumn.keySet()
			.stream()
			.limit(SHOWN_NAMES)
			.map((name) -> '"' + name.substring(0, name.offsetByCodePoints(0, shownLength(name))) + '"')
			.collect(Collectors.joining(", ", "The first row names the columns ",
					". Say in \"columns\" what each of them is, or begin the file with a row such as"
							+ " surname,name,phone."));
	}

	private static int shownLength(String name) {
		return Math.min(SHOWN_LENGTH, name.codePointCount(0, name.length()));
	}

	/** The field of each named column, or null, in the order of the file. */
	Map<String, @Nullable String> asChosen() {
		return this.fieldByColumn;
	}

	private record Column(int index, String key, String field, int rank) {
	}

}
