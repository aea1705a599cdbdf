package dev.kartoteka.adapter.persistence.clientcardimport;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Micros;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.ImportStatus;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Forbidden;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database's clock decides which import is next, since all replicas share it. */
@Component
class JdbcClientCardImportRepository implements ClientCardImportRepository {

	/** An import that was taken this many times without progress is marked as failed. */
	private static final int MAX_TRIES = 10;

	private static final String FAIL = """
			with hopeless as materialized (
				select id
				from client_card_import
				where status = 'RUNNING' and tries >= ? and taken_until <= now()
				for update skip locked
			), failed as (
				update client_card_import i
				set status = 'FAILED', finished_at = now()
				from hopeless
				where i.id = hopeless.id
				returning i.id
			)
			delete from client_card_import_row r using failed where r.import_id = failed.id""";

	/**
	 * Skips imports that another transaction has locked. If an import was taken in the
	 * future, the clock was set back. Its lease does not count then, since it would last
	 * too long.
	 */
	private static final String TAKE = """
			with next as materialized (
				select id
				from client_card_import i
				where status = 'RUNNING'
					and (taken_until <= now() or last_taken_at > now() + interval '1 minute')
					and not exists (
						select
						from client_card_import other
						where other.organization_id = i.organization_id and other.status = 'RUNNING'
							and other.taken_until > now() and other.last_taken_at <= now() + interval '1 minute')
				order by last_taken_at, id
				limit 1
				for update skip locked)
			update client_card_import i
			set taken_until = now() + ? * interval '1 microsecond', last_taken_at = now(), tries = tries + 1
			from next
			where i.id = next.id
			returning""" + " " + ImportColumns.ALL;

	private static final String REMOVE_FINISHED = """
			with old as materialized (
				select id
				from client_card_import
				where finished_at < now() - ? * interval '1 microsecond'
				limit ?
				for update skip locked)
			delete from client_card_import i
			using old
			where i.id = old.id""";

	private final AggregateStore store;

	private final AutocommitQueries queries;

	private final JdbcClient jdbc;

	private final StagedRows rows;

	JdbcClientCardImportRepository(AggregateStore store, AutocommitQueries queries, DataSource dataSource,
			SealedText seal) {
		this.store = store;
		this.queries = queries;
		this.jdbc = JdbcClient.create(dataSource);
		this.rows = new StagedRows(queries, this.jdbc, seal);
	}

	@Override
	public ClientCardImportId nextId() {
		return new ClientCardImportId(this.store.nextId("client_card_import_id_seq"));
	}

	@Override
	public void add(ClientCardImport begun) {
		ClientCardImport.Snapshot state = begun.snapshot();
		int added = this.jdbc
			.sql("""
					insert into client_card_import (id, organization_id, mode, dry_run, account_id, session_id, status, total,
						created, updated, refused, created_at)
					select ?, o.id, ?, ?, ?::bigint, ?::bigint, ?, 0, 0, 0, 0, ?
					from organization o
					where o.id = ?
					for key share""")
			.param(state.id().value())
			.param(state.mode().name())
			.param(state.dryRun())
			.param(account(state.actor()))
			.param(session(state.actor()))
			.param(state.status().name())
			.param(Utc.of(state.createdAt()))
			.param(state.organization().value())
			.update();
		if (added == 0) {
			throw new Forbidden("The organization was dissolved in the meantime.");
		}
	}

	private static @Nullable Long account(Actor actor) {
		return (actor.account() == null) ? null : actor.account().value();
	}

	private static @Nullable Long session(Actor actor) {
		return (actor.session() == null) ? null : actor.session().value();
	}

	@Override
	public Loaded addRows(ClientCardImportId id, Stream<ImportRow> added) {
		return this.rows.add(id, added);
	}

	@Override
	public int unfinishedOf(OrganizationId organization) {
		return this.jdbc.sql("select count(*) from client_card_import where organization_id = ? and status = 'RUNNING'")
			.param(organization.value())
			.query(Integer.class)
			.single();
	}

	@Override
	public Optional<ClientCardImport> takeNext(Duration lease) {
		this.queries.change(FAIL, MAX_TRIES);
		return this.queries.first(TAKE, ImportColumns::read, Micros.of(lease)).map(ClientCardImport::restore);
	}

	@Override
	public List<ImportRow.Good> nextRows(ClientCardImportId id, int most) {
		return this.rows.next(id, most);
	}

	@Override
	public Optional<ClientCardImport> findForChange(ClientCardImportId id) {
		return this.jdbc.sql("select " + ImportColumns.ALL + " from client_card_import i where i.id = ? for update")
			.param(id.value())
			.query((result, _) -> ImportColumns.read(new Row(result)))
			.optional()
			.map(ClientCardImport::restore);
	}

	@Override
	public void update(ClientCardImport changed) {
		ClientCardImport.Snapshot state = changed.snapshot();
		this.jdbc.sql("""
				update client_card_import
				set status = ?, total = ?, created = ?, updated = ?, refused = ?, finished_at = ?, taken_until = now(),
					tries = 0
				where id = ?""")
			.param(state.status().name())
			.param(state.progress().total())
			.param(state.progress().created())
			.param(state.progress().updated())
			.param(state.progress().refused())
			.param(Utc.ofNullable(state.finishedAt()))
			.param(state.id().value())
			.update();
		if (state.status() != ImportStatus.RUNNING) {
			this.jdbc.sql("delete from client_card_import_row where import_id = ?").param(state.id().value()).update();
		}
	}

	@Override
	public void settle(ClientCardImportId id, long lastRow, List<RowRefusal> refusals) {
		this.rows.settle(id, lastRow, refusals);
	}

	@Override
	public int removeFinished(Duration age, int most) {
		return this.queries.change(REMOVE_FINISHED, Micros.of(age), most);
	}

}
