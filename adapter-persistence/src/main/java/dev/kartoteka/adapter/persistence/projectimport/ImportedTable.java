package dev.kartoteka.adapter.persistence.projectimport;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.projectimport.ProjectRow;
import dev.kartoteka.domain.projectimport.Reference;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.KnownIdentities;

/**
 * The table of one kind of imported rows.
 *
 * @param <R> the rows
 */
abstract class ImportedTable<R extends ProjectRow> {

	/** Finds nothing. */
	private static final String NO_UNIQUE_VALUES = "select null where cardinality(?::text[]) < 0";

	private final RowKind kind;

	private final Class<R> type;

	private final String table;

	private final ImportedRows rows;

	private final References references;

	/**
	 * Creates the access to a table.
	 * @param table also what the rows are called in the table of adoptions
	 */
	ImportedTable(RowKind kind, Class<R> type, String table, ImportedRows rows, References references) {
		this.kind = kind;
		this.type = type;
		this.table = table;
		this.rows = rows;
		this.references = references;
	}

	RowKind kind() {
		return this.kind;
	}

	/** What the rows are called in the table of adoptions. */
	String object() {
		return this.table;
	}

	/** Whether the table has ids from a sequence. */
	boolean hasIds() {
		return true;
	}

	/** The table in which ids are looked up. */
	String directory() {
		return this.table;
	}

	final KnownIdentities identities(List<? extends ProjectRow> batch) {
		return hasIds() ? this.rows.identities(object(), directory(), fingerprints(batch), uniqueValuesInUse(),
				uniqueValues(batch)) : importedBefore(batch);
	}

	final KnownIdentities importedBefore(List<? extends ProjectRow> batch) {
		return this.rows.importedBefore(object(), fingerprints(batch));
	}

	private static List<String> uniqueValues(List<? extends ProjectRow> batch) {
		return batch.stream().flatMap((row) -> row.uniqueValues().values().stream()).toList();
	}

	/**
	 * If two rows have the same id, the first one counts.
	 */
	private Map<Long, byte[]> fingerprints(List<? extends ProjectRow> batch) {
		return typed(batch).stream()
			.collect(Collectors.toMap(ProjectRow::number, this::fingerprint, (first, _) -> first));
	}

	/** Returns those references whose objects were imported and still exist. */
	final Set<Reference> existing(List<? extends ProjectRow> batch) {
		Map<String, Set<String>> keys = batch.stream()
			.flatMap((row) -> row.references().stream())
			.collect(Collectors.groupingBy(Reference::field, Collectors.mapping(Reference::key, Collectors.toSet())));
		return keys.entrySet()
			.stream()
			.flatMap((entry) -> this.references.existing(tableOf(entry.getKey()), entry.getValue())
				.stream()
				.map((key) -> new Reference(entry.getKey(), key)))
			.collect(Collectors.toSet());
	}

	final void add(List<? extends ProjectRow> accepted) {
		List<R> added = typed(accepted);
		if (!added.isEmpty()) {
			insert(added);
			this.rows.note(object(), fingerprints(added));
		}
	}

	private List<R> typed(List<? extends ProjectRow> batch) {
		return batch.stream().map(this.type::cast).toList();
	}

	final void insert(String statement, List<R> added, Function<R, Object[]> parameters) {
		this.rows.change(statement, added.stream().map(parameters).toList());
	}

	/** The name of the picture of a row to be added, which has one. */
	static String stored(@Nullable ImageName picture) {
		return Objects.requireNonNull(picture).value();
	}

	static <R extends ProjectRow> Collection<Long> ids(List<R> added) {
		return added.stream().map(ProjectRow::number).toList();
	}

	/**
	 * The statement that returns which of an array of unique values are in use.
	 */
	String uniqueValuesInUse() {
		return NO_UNIQUE_VALUES;
	}

	/** The table to which a field refers. */
	abstract String tableOf(String field);

	abstract byte[] fingerprint(R row);

	abstract void insert(List<R> added);

}
