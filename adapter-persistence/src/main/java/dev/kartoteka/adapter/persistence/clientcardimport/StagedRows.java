package dev.kartoteka.adapter.persistence.clientcardimport;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository.Loaded;
import dev.kartoteka.domain.clientcardimport.ImportError;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores the rows of imports that are not processed yet, and those that were refused. */
class StagedRows {

	/** The size of a batch; small enough that even the longest rows fit into memory. */
	private static final int PORTION = 200;

	/** One column for each field of a card that imports have, besides the phone. */
	private static final List<StagedColumn<?>> COLUMNS = List.of(
			StagedColumn.text("surname", ClientCardChanges::surname, ClientCardChanges.Builder::surname),
			StagedColumn.text("name", ClientCardChanges::name, ClientCardChanges.Builder::name),
			StagedColumn.text("second_name", ClientCardChanges::secondName, ClientCardChanges.Builder::secondName),
			new StagedColumn<>("address", ClientCardChanges::address, ClientCardChanges.Builder::address,
					PostalAddress::value, PostalAddress::new),
			StagedColumn.nullable("links", ClientCardChanges::links, ClientCardChanges.Builder::links, JsonText::json,
					JsonText::new),
			StagedColumn.nullable("data", ClientCardChanges::data, ClientCardChanges.Builder::data, JsonText::json,
					JsonText::new));

	private static final String NAMES = Stream
		.of(Stream.of("row", "phone"), COLUMNS.stream().map(StagedColumn::name), Stream.of("password"))
		.flatMap(Function.identity())
		.collect(Collectors.joining(", "));

	/**
	 * The database detects repeated phones, so that the program does not keep them in
	 * memory.
	 */
	private static final String ADD = """
			insert into client_card_import_row (import_id, %1$s)
			select ?, r.*
			from unnest(?::bigint[], ?::text[], %2$s?::text[]) as r (%1$s)
			order by r.row
			on conflict (import_id, phone) do nothing
			returning row""".formatted(NAMES, "?::text[], ".repeat(COLUMNS.size()));

	private static final String REFUSE = """
			insert into client_card_import_error (import_id, row, errors, reason, invalid_field)
			select ?, r.* from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) as r""";

	/** What a replica of a version before the column {@code invalid_field} shows. */
	private static final String UNKNOWN_ERRORS = "{}";

	private static final String NEXT = """
			select %s
			from client_card_import_row
			where import_id = ?
			order by row
			limit ?""".formatted(NAMES);

	private static final String DONE = "delete from client_card_import_row where import_id = ? and row <= ?";

	private final AutocommitQueries queries;

	private final JdbcClient jdbc;

	private final SealedText seal;

	StagedRows(AutocommitQueries queries, JdbcClient jdbc, SealedText seal) {
		this.queries = queries;
		this.jdbc = jdbc;
		this.seal = seal;
	}

	Loaded add(ClientCardImportId id, Stream<ImportRow> added) {
		Loading loading = new Loading(id);
		added.forEachOrdered(loading::take);
		return loading.finished();
	}

	/**
	 * Returns the numbers of the added rows. A row is not added if it repeats a phone.
	 */
	private Set<Long> insert(ClientCardImportId id, List<ImportRow.Good> rows) {
		List<Object> parameters = new ArrayList<>();
		parameters.add(id.value());
		parameters.add(rows.stream().map(ImportRow.Good::row).toArray(Long[]::new));
		parameters.add(texts(rows, (row) -> row.phone().e164()));
		COLUMNS.forEach((column) -> parameters.add(texts(rows, (row) -> column.textIn(row.changes()))));
		parameters.add(texts(rows, (row) -> sealed(row.password())));
		return this.jdbc.sql(ADD).params(parameters).query((result, _) -> result.getLong(1)).set();
	}

	private void refuse(ClientCardImportId id, List<ImportError> refused) {
		if (!refused.isEmpty()) {
			this.jdbc.sql(REFUSE)
				.params(id.value(), refused.stream().map(ImportError::row).toArray(Long[]::new),
						texts(refused, StagedRows::errors), texts(refused, StagedRows::reason),
						texts(refused, StagedRows::invalidField))
				.update();
		}
	}

	private static @Nullable String errors(ImportError error) {
		if (error.errors() != null) {
			return error.errors().json();
		}
		return (invalidField(error) != null) ? UNKNOWN_ERRORS : null;
	}

	private static @Nullable String reason(ImportError error) {
		RowRefusal refusal = error.refusal();
		return (refusal == null || refusal.reason() == RowRefusal.Reason.INVALID) ? null : refusal.reason().name();
	}

	private static @Nullable String invalidField(ImportError error) {
		RowRefusal refusal = error.refusal();
		return (refusal != null && refusal.reason() == RowRefusal.Reason.INVALID) ? refusal.field() : null;
	}

	private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
		return rows.stream().map(text).toArray(String[]::new);
	}

	private @Nullable String sealed(@Nullable Password password) {
		return (password == null) ? null : this.seal.sealed(password.clearText());
	}

	List<ImportRow.Good> next(ClientCardImportId id, int most) {
		return this.queries.list(NEXT, this::read, id.value(), most);
	}

	private ImportRow.Good read(Row row) throws SQLException {
		long number = row.number();
		PhoneNumber phone = new PhoneNumber(row.text());
		ClientCardChanges.Builder changes = ClientCardChanges.builder();
		for (StagedColumn<?> column : COLUMNS) {
			column.read(row.optionalText(), changes);
		}
		String password = row.optionalText();
		return new ImportRow.Good(number, phone, changes.build(),
				(password == null) ? null : new Password(this.seal.opened(password)));
	}

	void settle(ClientCardImportId id, long lastRow, List<RowRefusal> refusals) {
		this.jdbc.sql(DONE).params(id.value(), lastRow).update();
		refuse(id, refusals.stream().map(ImportError::refused).toList());
	}

	/** Collects rows and stores them in batches. */
	private final class Loading {

		private final ClientCardImportId id;

		private final List<ImportRow.Good> good = new ArrayList<>();

		private final List<ImportError> refused = new ArrayList<>();

		private long goodCount;

		private long refusedCount;

		private Loading(ClientCardImportId id) {
			this.id = id;
		}

		private void take(ImportRow row) {
			switch (row) {
				case ImportRow.Good next -> this.good.add(next);
				case ImportRow.Bad(long number, JsonText errors) ->
					this.refused.add(ImportError.malformed(number, errors));
			}
			if (this.good.size() + this.refused.size() == PORTION) {
				store();
			}
		}

		private void store() {
			Set<Long> added = this.good.isEmpty() ? Set.of() : insert(this.id, this.good);
			this.good.stream()
				.filter((row) -> !added.contains(row.row()))
				.forEach((row) -> this.refused
					.add(ImportError.refused(RowRefusal.of(row.row(), RowRefusal.Reason.PHONE_TWICE_IN_THE_FILE))));
			refuse(this.id, this.refused);
			this.goodCount += added.size();
			this.refusedCount += this.refused.size();
			this.good.clear();
			this.refused.clear();
		}

		private Loaded finished() {
			store();
			return new Loaded(this.goodCount, this.refusedCount);
		}

	}

}
