package dev.kartoteka.adapter.persistence.account;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.ListQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.AccountReference;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Version;

import org.springframework.stereotype.Component;

@Component
class SqlAccountReader implements AccountReader {

	private static final String CREDENTIALS = """
			select id, password, active
			from account
			where username in (?, ?) or email_canonical = ? or phone = ?
			order by (confirmed_email and email_canonical = ?) is true or (confirmed_phone and phone = ?) is true desc,
				username = ? desc, username = ? desc, email_canonical is not distinct from ? desc, active desc, id
			limit 1""";

	/**
	 * A username that looks like an e-mail address is accepted for login too. A name that
	 * its owner can prove is not taken by an account that could have proved it but did
	 * not.
	 */
	private static final String TAKEN = """
			select given.field
			from unnest(?::text[], ?::text[], ?::text[], ?::boolean[])
				with ordinality as given (field, name, folded, provable, position)
			where exists (
				select
				from account
				where (username = given.name
						or email_canonical = given.folded
						or phone = given.name
						or username_folded = case when given.name like '%@%' then given.folded end)
					and id <> ?
					and not (never_activated and created_at < ?::timestamptz)
					and not (given.provable
						and not never_activated
						and (confirmed_email and email_canonical = given.folded) is not true
						and (confirmed_phone and phone = given.name) is not true))
			order by given.position""";

	/** No account has this id. */
	private static final long NOBODY = 0;

	private static final String UNLOCKED = "select u.username, u.password, u.active, u.never_activated, u.staff,"
			+ " u.ever_confirmed, u.version, " + AccountRows.COLUMNS + " from account u where u.id = ?";

	private static final String PROFILE = "select id, username from account where id = ?";

	private static final String RECORD_COLUMNS = "u.username, u.active, u.staff, " + AccountRows.COLUMNS;

	private static final String RECORD = "select " + RECORD_COLUMNS + " from account u where u.id = ?";

	private static final String IS_ANY_STAFF_ACTIVE = "select exists (select from account where staff and active)";

	private static final String IS_ACTIVE = "select exists (select from account where id = ? and active)";

	private static final String ACTIVE_BY_ID = "select id from account where id = ? and active";

	private static final String ACTIVE_BY_USERNAME = "select id from account where username = ? and active";

	private final AutocommitQueries queries;

	private final ListQueries listQueries;

	SqlAccountReader(AutocommitQueries queries, ListQueries listQueries) {
		this.queries = queries;
		this.listQueries = listQueries;
	}

	@Override
	public Optional<Credentials> credentialsOf(LoginName name) {
		String typed = name.typed();
		String normalized = Username.normalized(typed);
		String folded = folded(typed);
		String phone = (name.phone() == null) ? typed : name.phone().e164();
		return this.queries.first(CREDENTIALS,
				(row) -> new Credentials(new AccountId(row.number()), new PasswordHash(row.text()), row.flag()), typed,
				normalized, folded, phone, folded, phone, typed, normalized, folded);
	}

	@Override
	public List<String> takenFieldsOf(Identity identity) {
		return takenFields(identity, NOBODY, Instant.EPOCH, false);
	}

	@Override
	public List<String> takenFieldsOf(Identity identity, Optional<AccountId> owner, Instant createdBefore) {
		return takenFields(identity, owner.map(AccountId::value).orElse(NOBODY), createdBefore, true);
	}

	private List<String> takenFields(Identity identity, long owner, Instant createdBefore, boolean provable) {
		List<String> fields = new ArrayList<>();
		List<String> names = new ArrayList<>();
		add("username", identity.username().value(), fields, names);
		add("email", (identity.email() == null) ? null : identity.email().value(), fields, names);
		add("phone", (identity.phone() == null) ? null : identity.phone().e164(), fields, names);
		Boolean[] provables = fields.stream()
			.map((field) -> provable && (!field.equals("username") || identity.usesAddressAsUsername()))
			.toArray(Boolean[]::new);
		return this.queries.list(TAKEN, Row::text, fields.toArray(String[]::new), names.toArray(String[]::new),
				names.stream().map(SqlAccountReader::folded).toArray(String[]::new), provables, owner,
				createdBefore.toString());
	}

	private static void add(String field, @Nullable String name, List<String> fields, List<String> names) {
		if (name != null) {
			fields.add(field);
			names.add(name);
		}
	}

	private static String folded(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	@Override
	public Optional<Account> findUnlocked(AccountId id) {
		return this.queries.first(UNLOCKED, SqlAccountReader::readWhole, id.value()).map(Account::restore);
	}

	private static Account.Snapshot readWhole(Row row) throws SQLException {
		Username username = new Username(row.text());
		PasswordHash password = new PasswordHash(row.text());
		boolean active = row.flag();
		boolean neverActivated = row.flag();
		boolean staff = row.flag();
		boolean everConfirmed = row.flag();
		Version version = new Version(row.number());
		AccountView shown = AccountRows.read(row);
		EmailAddress email = shown.email().isEmpty() ? null : new EmailAddress(shown.email());
		PhoneNumber phone = (shown.phone() == null) ? null : new PhoneNumber(shown.phone());
		ImageName image = (shown.image() == null) ? null : new ImageName(shown.image());
		return new Account.Snapshot(new AccountId(shown.id()), new Identity(username, email, phone),
				new FullName(shown.surname(), shown.name(), shown.secondName()), new PostalAddress(shown.address()),
				password, active, neverActivated, staff, shown.confirmedEmail(), shown.confirmedPhone(), everConfirmed,
				image, shown.createdAt(), shown.updatedAt(), version);
	}

	@Override
	public Optional<ProfileView> profile(AccountId id) {
		return this.queries.first(PROFILE, (row) -> new ProfileView(row.number(), row.text()), id.value());
	}

	@Override
	public Optional<AccountRecord> account(AccountId id) {
		return this.queries.first(RECORD, SqlAccountReader::read, id.value());
	}

	@Override
	public Listing<AccountRecord> accounts(AccountFilter filter, Optional<AccountId> only) {
		return MatchingAccounts.of(filter, only).map(this::newestFirst).orElseGet(KeysetListing::empty);
	}

	private Listing<AccountRecord> newestFirst(MatchingAccounts matching) {
		SelectedItems<AccountRecord> items = new SelectedItems<>(this.listQueries.forList(), RECORD_COLUMNS,
				matching.from(), "u.id", matching.parameters(), SqlAccountReader::read,
				(found) -> found.account().id());
		return KeysetListing.newestFirst(() -> items);
	}

	private static AccountRecord read(Row row) throws SQLException {
		String username = row.text();
		AccountRecord.Standing standing = new AccountRecord.Standing(row.flag(), row.flag());
		return new AccountRecord(username, AccountRows.read(row), Optional.of(standing));
	}

	@Override
	public boolean isActive(AccountId id) {
		return this.queries.one(IS_ACTIVE, Row::flag, id.value());
	}

	@Override
	public boolean isAnyStaffActive() {
		return this.queries.one(IS_ANY_STAFF_ACTIVE, Row::flag);
	}

	@Override
	public Optional<AccountId> findActive(AccountReference reference) {
		return switch (reference) {
			case AccountReference.ById(AccountId id) -> active(ACTIVE_BY_ID, id.value());
			case AccountReference.ByUsername(Username name) -> active(ACTIVE_BY_USERNAME, name.value());
		};
	}

	private Optional<AccountId> active(String sql, Object key) {
		return this.queries.first(sql, (row) -> new AccountId(row.number()), key);
	}

}
