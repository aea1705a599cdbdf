package dev.kartoteka.adapter.persistence.projectimport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.clientcard.OldestCard;
import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.adapter.persistence.shared.ColumnArray;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.projectimport.ImportedRowRegister;
import dev.kartoteka.domain.projectimport.KnownRows;
import dev.kartoteka.domain.projectimport.ProjectRow;
import dev.kartoteka.domain.projectimport.RowKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SqlImportedRowRegister implements ImportedRowRegister {

	/** Passwords of records that are kept for records without cards. */
	private static final String FORMER = """
			select id, client_id, password
			from card_credential
			where organization_id = 0 and card_id is null and client_id > ?
			order by client_id
			limit 1000
			for update""";

	/** A card that has a credential keeps it. */
	private static final String ADD_TO_CARDS = """
			insert into card_credential (id, organization_id, client_id, card_id, password)
			select * from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
			on conflict do nothing
			returning id, organization_id""";

	private static final String REMOVE_FROM_RECORDS = "delete from card_credential where organization_id = 0 and id = any (?)";

	/** Sessions that rest on a password stay open. */
	private static final String FOLLOW = """
			update session_credential opened
			set organization_id = moved.organization_id
			from unnest(?::bigint[], ?::bigint[]) as moved (id, organization_id)
			where opened.credential_id = moved.id and opened.organization_id = 0""";

	private final ImportedTables tables;

	private final AggregateStore store;

	private final JdbcClient jdbc;

	SqlImportedRowRegister(ImportedTables tables, AggregateStore store, DataSource dataSource) {
		this.tables = tables;
		this.store = store;
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public KnownRows findKnown(RowKind kind, List<? extends ProjectRow> rows) {
		ImportedTable<?> table = this.tables.of(kind);
		return new KnownRows(table.identities(rows), table.existing(rows));
	}

	@Override
	public void add(RowKind kind, List<? extends ProjectRow> accepted) {
		this.tables.of(kind).add(accepted);
	}

	@Override
	public void reserveIdsUpTo(RowKind kind, long id) {
		ImportedTable<?> table = this.tables.of(kind);
		if (table.hasIds()) {
			this.store.reserveIdsUpTo(table.object(), id);
		}
	}

	@Override
	public Optional<ClientId> movePasswordsToCards(@Nullable ClientId after) {
		List<FormerPassword> former = this.jdbc.sql(FORMER)
			.param((after != null) ? after.value() : 0)
			.query((row, _) -> new FormerPassword(row.getLong(1), row.getLong(2), row.getString(3)))
			.list();
		Map<Long, OldestCard> cards = OldestCard.of(former.stream().map(FormerPassword::client).toList(), this.jdbc);
		move(former.stream().filter((password) -> cards.containsKey(password.client())).toList(), cards);
		return former.isEmpty() ? Optional.empty() : Optional.of(new ClientId(former.getLast().client()));
	}

	private void move(List<FormerPassword> passwords, Map<Long, OldestCard> cards) {
		List<OldestCard> owners = passwords.stream()
			.map((password) -> Objects.requireNonNull(cards.get(password.client())))
			.toList();
		Map<Long, Long> moved = new HashMap<>();
		this.jdbc.sql(ADD_TO_CARDS)
			.params(ColumnArray.of(passwords, FormerPassword::id), ColumnArray.of(owners, OldestCard::organization),
					ColumnArray.of(passwords, FormerPassword::client), ColumnArray.of(owners, OldestCard::id),
					passwords.stream().map(FormerPassword::password).toArray(String[]::new))
			.query((row) -> {
				moved.put(row.getLong(1), row.getLong(2));
			});
		Long[] ids = moved.keySet().toArray(Long[]::new);
		this.jdbc.sql(REMOVE_FROM_RECORDS).param(ids).update();
		this.jdbc.sql(FOLLOW).params((Object) ids, moved.values().toArray(Long[]::new)).update();
	}

	/** A password that a record had, by the id of the credential. */
	private record FormerPassword(long id, long client, String password) {
	}

}
