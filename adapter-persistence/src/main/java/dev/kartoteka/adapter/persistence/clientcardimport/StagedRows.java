package dev.kartoteka.adapter.persistence.clientcardimport;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository.Loaded;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

/** The rows of imports: those that are left to do, and those that were refused. */
class StagedRows {

	private static final int PORTION = 1000;

	/** Stands for a value that is to be removed: no JSON that is kept is null. */
	private static final String NULL_JSON = "null";

	private static final String ADD = """
			insert into client_card_import_row (import_id, row, phone, surname, name, second_name, address, links, data,
				password)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String REFUSE = """
			insert into client_card_import_error (import_id, row, errors, reason) values (?, ?, ?, ?)""";

	/** Found here, so that no file makes the program keep all its phones in memory. */
	private static final String REFUSE_REPEATED = """
			with repeated as (
				delete from client_card_import_row r
				using (
					select row, row_number() over (partition by phone order by row) as nth
					from client_card_import_row
					where import_id = ?) as counted
				where r.import_id = ? and r.row = counted.row and counted.nth > 1
				returning r.row)
			insert into client_card_import_error (import_id, row, reason)
			select ?, row, 'PHONE_TWICE_IN_THE_FILE' from repeated""";

	private static final String NEXT = """
			select row, phone, surname, name, second_name, address, links, data, password
			from client_card_import_row
			where import_id = ?
			order by row
			limit ?""";

	private static final String DONE = "delete from client_card_import_row where import_id = ? and row <= ?";

	private final DetachedQueries queries;

	private final JdbcTemplate jdbc;

	private final SealedText seal;

	StagedRows(DetachedQueries queries, JdbcTemplate jdbc, SealedText seal) {
		this.queries = queries;
		this.jdbc = jdbc;
		this.seal = seal;
	}

	Loaded add(ClientCardImportId id, Iterable<ImportRow> added) {
		List<ImportRow.Good> readable = new ArrayList<>();
		List<ImportRow.Bad> unreadable = new ArrayList<>();
		long readableCount = 0;
		long unreadableCount = 0;
		for (ImportRow row : added) {
			switch (row) {
				case ImportRow.Good good -> {
					readableCount++;
					addTo(readable, good, ADD, (statement, next) -> bind(id, next, statement));
				}
				case ImportRow.Bad bad -> {
					unreadableCount++;
					addTo(unreadable, bad, REFUSE, (statement, next) -> bind(id, next, statement));
				}
			}
		}
		write(readable, ADD, (statement, next) -> bind(id, next, statement));
		write(unreadable, REFUSE, (statement, next) -> bind(id, next, statement));
		int twice = this.jdbc.update(REFUSE_REPEATED, id.value(), id.value(), id.value());
		return new Loaded(readableCount - twice, unreadableCount + twice);
	}

	private <T> void addTo(List<T> portion, T row, String sql, ParameterizedPreparedStatementSetter<T> binding) {
		portion.add(row);
		if (portion.size() == PORTION) {
			write(portion, sql, binding);
		}
	}

	private <T> void write(List<T> portion, String sql, ParameterizedPreparedStatementSetter<T> binding) {
		if (!portion.isEmpty()) {
			this.jdbc.batchUpdate(sql, portion, PORTION, binding);
			portion.clear();
		}
	}

	private void bind(ClientCardImportId id, ImportRow.Good row, PreparedStatement statement) throws SQLException {
		ClientCardChanges changes = row.changes();
		Password password = row.password();
		statement.setLong(1, id.value());
		statement.setLong(2, row.row());
		statement.setString(3, row.phone().e164());
		statement.setString(4, text(changes.surname()));
		statement.setString(5, text(changes.name()));
		statement.setString(6, text(changes.secondName()));
		statement.setString(7, (changes.address() instanceof Change.To<PostalAddress>(PostalAddress address))
				? address.value() : null);
		statement.setString(8, json(changes.links()));
		statement.setString(9, json(changes.data()));
		statement.setString(10, (password == null) ? null : this.seal.sealed(password.clearText()));
	}

	private static void bind(ClientCardImportId id, ImportRow.Bad row, PreparedStatement statement)
			throws SQLException {
		statement.setLong(1, id.value());
		statement.setLong(2, row.row());
		statement.setString(3, row.errors().json());
		statement.setString(4, null);
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
		this.jdbc.update(DONE, id.value(), lastRow);
		this.jdbc.batchUpdate(REFUSE, refusals, PORTION, (statement, refusal) -> {
			statement.setLong(1, id.value());
			statement.setLong(2, refusal.row());
			statement.setString(3, null);
			statement.setString(4, refusal.reason().name());
		});
	}

}
