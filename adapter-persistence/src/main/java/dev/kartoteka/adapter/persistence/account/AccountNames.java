package dev.kartoteka.adapter.persistence.account;

import java.util.Collection;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the table of names by which accounts log in, in the transaction that changes an
 * account. Username, email address and phone number all name an account, so no two
 * accounts may share one; the key of the table prevents it, also if two accounts are
 * registered at once. An address that its account has not proved is left out while
 * another account has it without proof. Every method fails on the constraint
 * {@code account_name_key} if another account has one of the names.
 */
@Component
class AccountNames {

	private static final String NAMES_OF_ACCOUNT = """
			select account_names(a.username, a.username_folded, a.email_canonical, a.phone) as login_name, a.*
			from account a
			where a.id = ?""";

	private static final String REMOVE = """
			delete from account_name
			where account_id = ? and name not in (select given.login_name from (%s) given)"""
		.formatted(NAMES_OF_ACCOUNT);

	private static final String ADD = """
			insert into account_name (name, account_id)
			select given.login_name, given.id
			from (%s) given
			where not exists (select from account_name own where own.account_id = given.id and own.name = given.login_name)
				and not (
					given.login_name not in (given.username, given.username_folded)
					and (given.confirmed_email and given.email_canonical = given.login_name) is not true
					and (given.confirmed_phone and given.phone = given.login_name) is not true
					and exists (
						select
						from account_name held
						join account other on other.id = held.account_id
						where held.name = given.login_name and other.id <> given.id and not other.never_activated
							and (other.confirmed_email and other.email_canonical = given.login_name) is not true
							and (other.confirmed_phone and other.phone = given.login_name) is not true))"""
		.formatted(NAMES_OF_ACCOUNT);

	private final JdbcTemplate jdbc;

	AccountNames(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/**
	 * @throws RuntimeException if another account has one of the names
	 */
	void add(long account) {
		this.jdbc.update(ADD, account);
	}

	/**
	 * @throws RuntimeException if another account has one of the names
	 */
	void addAll(Collection<Long> accounts) {
		this.jdbc.batchUpdate(ADD, accounts.stream().map((account) -> new Object[] { account }).toList());
	}

	/**
	 * @throws RuntimeException if another account has one of the names
	 */
	void replace(long account, AccountEntity.State before, AccountEntity.State after) {
		if (!names(before).equals(names(after))) {
			this.jdbc.update(REMOVE, account, account);
			this.jdbc.update(ADD, account);
		}
	}

	private static Names names(AccountEntity.State state) {
		return new Names(state.identity(), state.confirmedEmail(), state.confirmedPhone());
	}

	/** What the names in the table follow from. */
	private record Names(AccountEntity.Identity identity, boolean confirmedEmail, boolean confirmedPhone) {
	}

}
