package dev.kartoteka.adapter.persistence.account;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.AdoptionRows;
import dev.kartoteka.adapter.persistence.shared.Fingerprint;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AdoptedAccountRegister;
import dev.kartoteka.domain.adoption.Acquaintance;
import dev.kartoteka.domain.shared.EmailAddress;

@Component
class SqlAdoptedAccountRegister implements AdoptedAccountRegister {

	private static final String TABLE = "account";

	private static final String NAMES_IN_USE = "select name from account_name where name = any (?)";

	private static final String ADD = """
			insert into account (id, username, username_folded, email, email_canonical, phone, surname, name,
				second_name, address, search_text, password, active, staff, confirmed_email, confirmed_phone,
				created_at, updated_at, version)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final AdoptionRows rows;

	private final AccountMapper mapper;

	SqlAdoptedAccountRegister(AdoptionRows rows, AccountMapper mapper) {
		this.rows = rows;
		this.mapper = mapper;
	}

	@Override
	public Acquaintance acquaintanceWith(List<Account> newcomers) {
		List<String> names = newcomers.stream()
			.flatMap((newcomer) -> newcomer.identity().names().values().stream())
			.toList();
		return this.rows.acquaintance(TABLE, fingerprints(newcomers), NAMES_IN_USE, names);
	}

	@Override
	public void add(List<Account> movingIn) {
		List<AccountEntity> entities = movingIn.stream().map(Account::snapshot).map(this.mapper::toEntity).toList();
		this.rows.jdbc().batchUpdate(ADD, entities, Math.max(1, entities.size()), SqlAdoptedAccountRegister::bind);
		this.rows.note(TABLE, fingerprints(movingIn));
	}

	@Override
	public void reserveIdsUpTo(AccountId id) {
		this.rows.moveSequence(TABLE, id.value());
	}

	private static void bind(PreparedStatement insert, AccountEntity account) throws SQLException {
		Object[] values = { account.getId(), account.getUsername(), account.getUsernameFolded(), account.getEmail(),
				account.getEmailCanonical(), account.getPhone(), account.getSurname(), account.getName(),
				account.getSecondName(), account.getAddress(), account.getSearchText(), account.getPassword(),
				account.isActive(), account.isStaff(), account.isConfirmedEmail(), account.isConfirmedPhone(),
				atUtc(account.getCreatedAt()), atUtc(account.getUpdatedAt()), account.getVersion() };
		for (int i = 0; i < values.length; i++) {
			insert.setObject(i + 1, values[i]);
		}
	}

	private static OffsetDateTime atUtc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/** Of two with the same id, the first one counts. */
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
