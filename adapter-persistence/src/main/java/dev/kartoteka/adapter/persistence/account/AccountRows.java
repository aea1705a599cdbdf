package dev.kartoteka.adapter.persistence.account;

import java.sql.SQLException;
import java.util.Objects;

import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.account.AccountView;

/** The columns of accounts, for every query that returns them. */
public final class AccountRows {

	/** Of an account {@code u}. */
	public static final String COLUMNS = """
			u.id, u.surname, u.name, u.second_name, u.address, u.email, u.phone, u.image, u.confirmed_email, \
			u.confirmed_phone, u.created_at, u.updated_at""";

	private AccountRows() {
	}

	/** Reads {@link #COLUMNS}. */
	public static AccountView read(Row row) throws SQLException {
		return new AccountView(row.number(), row.text(), row.text(), row.text(), row.text(),
				Objects.requireNonNullElse(row.optionalText(), ""), row.optionalText(), row.optionalText(), row.flag(),
				row.flag(), row.instant(), row.instant());
	}

}
