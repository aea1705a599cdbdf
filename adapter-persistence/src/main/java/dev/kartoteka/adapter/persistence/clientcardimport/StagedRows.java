package dev.kartoteka.adapter.persistence.clientcardimport;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository.Loaded;
import dev.kartoteka.domain.clientcardimport.ImportError;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

/** Stores the rows of imports that are not processed yet, and those that were refused. */
class StagedRows {

	/** The size of a batch; small enough that even the longest rows fit into memory. */
	private static final int PORTION = 200;

	/** Marks a value that the import removes. Stored values are never JSON null. */
	private static final String NULL_JSON = "null";

	/**
	 * The database detects repeated phones, so that the program does not keep them in
	 * memory.
	 */
	private static final String ADD = """
			insert into client_card_import_row (import_id, row, phone, surname, name, second_name, address, links, data,
				password)
			select ?, r.*
			from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
				?::text[]) as r (row, phone, surname, name, second_name, address, links, data, password)
			order by r.row
			on conflict (import_id, phone) do nothing
			returning row""";

	private static final String REFUSE = """
			insert into client_card_import_error (import_id, row, errors, reason)
			select ?, r.* from unnest(?::bigint[], ?::text[], ?::text[]) as r""";

	private static final String NEXT = """
			select row, phone, surname, name, second_name, address, links, data, password
			from client_card_import_row
			where import_id = ?
			order by row
			limit ?""";

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
		return this.jdbc.sql(ADD)
			.params(id.value(), rows.stream().map(ImportRow.Good::row).toArray(Long[]::new),
					texts(rows, (row) -> row.phone().e164()), texts(rows, (row) -> text(row.changes().surname())),
					texts(rows, (row) -> text(row.changes().name())),
					texts(rows, (row) -> text(row.changes().secondName())),
					texts(rows, (row) -> address(row.changes().address())),
					texts(rows, (row) -> json(row.changes().links())), texts(rows, (row) -> json(row.changes().data())),
					texts(rows, (row) -> sealed(row.password())))
			.query((result, _) -> result.getLong(1))
			.set();
	}

	private void refuse(ClientCardImportId id, List<ImportError> refused) {
		if (!refused.isEmpty()) {
			this.jdbc.sql(REFUSE)
				.params(id.value(), refused.stream().map(ImportError::row).toArray(Long[]::new),
						texts(refused, (error) -> (error.errors() == null) ? null : error.errors().json()),
						texts(refused, (error) -> (error.reason() == null) ? null : error.reason().name()))
				.update();
		}
	}

	private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
		return rows.stream().map(text).toArray(String[]::new);
	}

	private static @Nullable String address(Change<PostalAddress> change) {
		return (change instanceof Change.To<PostalAddress>(PostalAddress address)) ? address.value() : null;
	}

	private @Nullable String sealed(@Nullable Password password) {
		return (password == null) ? null : this.seal.sealed(password.clearText());
	}

	private static @Nullable String text(Change<String> change) {
		return (change instanceof Change.To<String>(String value)) ? value : null;
	}

	private static @Nullable String json(Change<@Nullable JsonText> change) {
		if (change instanceof Change.To<?>(var value)) {
			return (value instanceof JsonText text) ? text.json() : NULL_JSON;
		}
		return null;
	}

	List<ImportRow.Good> next(ClientCardImportId id, int most) {
		return this.queries.list(NEXT, this::read, id.value(), most);
	}

	private ImportRow.Good read(Row row) throws SQLException {
		long number = row.number();
		PhoneNumber phone = new PhoneNumber(row.text());
		Change<String> surname = change(row.optionalText());
		Change<String> name = change(row.optionalText());
		Change<String> secondName = change(row.optionalText());
		String address = row.optionalText();
		ClientCardChanges changes = new ClientCardChanges(surname, name, secondName, Change.none(),
				(address == null) ? Change.none() : Change.to(new PostalAddress(address)), Change.none(),
				jsonChange(row.optionalText()), jsonChange(row.optionalText()));
		String password = row.optionalText();
		return new ImportRow.Good(number, phone, changes,
				(password == null) ? null : new Password(this.seal.opened(password)));
	}

	private static Change<String> change(@Nullable String value) {
		return (value == null) ? Change.none() : Change.to(value);
	}

	private static Change<@Nullable JsonText> jsonChange(@Nullable String value) {
		if (value == null) {
			return Change.none();
		}
		return Change.to(value.equals(NULL_JSON) ? null : new JsonText(value));
	}

	void settle(ClientCardImportId id, long lastRow, List<RowRefusal> refusals) {
		this.jdbc.sql(DONE).params(id.value(), lastRow).update();
		refuse(id, refusals.stream().map((refusal) -> new ImportError(refusal.row(), null, refusal.reason())).toList());
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
					this.refused.add(new ImportError(number, errors, null));
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
					.add(new ImportError(row.row(), null, RowRefusal.Reason.PHONE_TWICE_IN_THE_FILE)));
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
