package dev.kartoteka.adapter.persistence.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.adapter.persistence.shared.ImportedRows;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ImportedAccountRegister;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.KnownIdentities;

import org.springframework.stereotype.Component;

@Component
class SqlImportedAccountRegister implements ImportedAccountRegister {

	private static final String TABLE = "account";

	private static final String NAMES_IN_USE = "select name from account_name where name = any (?)";

	private static final String ADD = """
			insert into account (id, username, username_folded, email, email_canonical, phone, surname, name,
				second_name, address, search_text, password, active, never_activated, staff, confirmed_email, confirmed_phone,
				ever_confirmed, created_at, updated_at, version)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final ImportedRows rows;

	private final AggregateStore store;

	private final AccountMapper mapper;

	private final AccountNames names;

	SqlImportedAccountRegister(ImportedRows rows, AggregateStore store, AccountMapper mapper, AccountNames names) {
		this.names = names;
		this.rows = rows;
		this.store = store;
		this.mapper = mapper;
	}

	@Override
	public KnownIdentities findKnown(List<Account> candidates) {
		List<String> names = candidates.stream()
			.flatMap((candidate) -> candidate.identity().names().values().stream())
			.toList();
		return this.rows.identities(TABLE, fingerprints(candidates), NAMES_IN_USE, names);
	}

	@Override
	public void add(List<Account> accepted) {
		List<Object[]> added = accepted.stream().map(Account::snapshot).map(this::row).toList();
		this.rows.add(TABLE, ADD, added, fingerprints(accepted));
		this.names.addAll(accepted.stream().map((account) -> account.id().value()).toList());
	}

	@Override
	public void reserveIdsUpTo(AccountId id) {
		this.store.reserveIdsUpTo(TABLE, id.value());
	}

	private Object[] row(Account.Snapshot account) {
		AccountEntity.State state = this.mapper.toState(account);
		return new Object[] { account.id().value(), state.identity().username(), state.usernameFolded(),
				state.identity().email(), state.emailCanonical(), state.identity().phone(), state.name().surname(),
				state.name().name(), state.name().secondName(), state.address(), state.searchText(), state.password(),
				state.active(), state.neverActivated(), state.staff(), state.confirmedEmail(), state.confirmedPhone(),
				state.everConfirmed(), Utc.of(state.createdAt()), Utc.of(state.updatedAt()),
				account.version().value() };
	}

	/**
	 * Returns fingerprints by id. If two accounts have the same id, the first one counts.
	 */
	private static Map<Long, byte[]> fingerprints(List<Account> accounts) {
		Map<Long, byte[]> fingerprints = new LinkedHashMap<>();
		accounts.stream()
			.map(Account::snapshot)
			.forEach((account) -> fingerprints.putIfAbsent(account.id().value(), fingerprint(account)));
		return fingerprints;
	}

	private static byte[] fingerprint(Account.Snapshot account) {
		return Fingerprint.of(account.identity().username().value(), spelling(account.identity().email()),
				account.identity().phone(), account.name().surname(), account.name().name(),
				account.name().secondName(), account.address().value(), account.password().encoded(), account.active(),
				account.staff(), account.confirmedEmail(), account.confirmedPhone(), account.createdAt(),
				account.updatedAt());
	}

	private static @Nullable String spelling(@Nullable EmailAddress email) {
		return (email != null) ? email.value() : null;
	}

}
