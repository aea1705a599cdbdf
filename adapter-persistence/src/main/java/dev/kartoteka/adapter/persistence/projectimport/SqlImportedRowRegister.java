package dev.kartoteka.adapter.persistence.projectimport;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.clientcard.OldestCard;
import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.projectimport.ImportedRowRegister;
import dev.kartoteka.domain.projectimport.KnownRows;
import dev.kartoteka.domain.projectimport.ProjectRow;
import dev.kartoteka.domain.projectimport.RowKind;

@Component
class SqlImportedRowRegister implements ImportedRowRegister {

	private static final String NEXT_CLIENTS = """
			select max(client_id)
			from (
				select client_id
				from card_credential
				where organization_id = 0 and card_id is null and client_id > ?
				order by client_id
				limit 1000) next""";

	/** Sessions that rest on a password stay open. */
	private static final String MOVE_PASSWORDS = """
			with former as materialized (
				select id, client_id, password
				from card_credential
				where organization_id = 0 and card_id is null and client_id > ? and client_id <= ?
				for update),
			moved as materialized (
				select former.id, former.client_id, former.password, oldest.organization_id, oldest.id as card_id
				from former
				cross join lateral %s oldest
				where not exists (
					select from card_credential other
					where other.organization_id = oldest.organization_id and other.card_id = oldest.id)),
			removed as (
				delete from card_credential p using moved where p.organization_id = 0 and p.id = moved.id),
			opened as (
				update session_credential opened set organization_id = moved.organization_id
				from moved
				where opened.credential_id = moved.id and opened.organization_id = 0)
			insert into card_credential (id, organization_id, client_id, card_id, password)
			select id, organization_id, client_id, card_id, password from moved"""
		.formatted(OldestCard.of("former.client_id"));

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
		long first = (after != null) ? after.value() : 0;
		Optional<Long> last = this.jdbc.sql(NEXT_CLIENTS).param(first).query(Long.class).optional();
		last.ifPresent((id) -> this.jdbc.sql(MOVE_PASSWORDS).params(first, id).update());
		return last.map(ClientId::new);
	}

}
