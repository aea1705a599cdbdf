package dev.kartoteka.adapter.persistence.membership;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.InvitationRegister;
import dev.kartoteka.domain.organization.OrganizationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uses the use case's transaction, except for the removal of old declines. */
@Component
class SqlInvitationRegister implements InvitationRegister {

	/**
	 * In the order of the ids, so that two accounts that invite each other do not
	 * deadlock.
	 */
	private static final String LOCK = "select id from account where id in (?, ?) order by id for no key update";

	private static final String MADE = """
			select invited_at from member where invited_by = ? and accepted_at is null and invited_at > ?
			union all
			select created_at from email_invitation where invited_by = ? and created_at > ?
			order by invited_at""";

	private static final String RECEIVED = """
			select invited_at from member where account_id = ? and accepted_at is null and invited_at > ?
			order by invited_at""";

	private static final String ADD_DECLINE = """
			insert into declined_invitation (organization_id, account_id, declined_at) values (?, ?, ?)
			on conflict (organization_id, account_id) do update set declined_at = excluded.declined_at""";

	private static final String ANY_DECLINE = """
			select exists (
				select from declined_invitation where organization_id = ? and account_id = ? and declined_at > ?)""";

	private static final String REMOVE_DECLINES = """
			with old as materialized (
				select organization_id, account_id from declined_invitation where declined_at < ? limit ?
				for update skip locked)
			delete from declined_invitation d
			using old
			where d.organization_id = old.organization_id and d.account_id = old.account_id""";

	private final JdbcClient jdbc;

	private final AutocommitQueries queries;

	SqlInvitationRegister(DataSource dataSource, AutocommitQueries queries) {
		this.jdbc = JdbcClient.create(dataSource);
		this.queries = queries;
	}

	@Override
	public void lock(AccountId inviter, AccountId invited) {
		this.jdbc.sql(LOCK).params(inviter.value(), invited.value()).query().listOfRows();
	}

	@Override
	public List<Instant> madeBy(AccountId inviter, Instant since) {
		return instants(MADE, inviter.value(), Utc.of(since), inviter.value(), Utc.of(since));
	}

	@Override
	public List<Instant> receivedBy(AccountId invited, Instant since) {
		return instants(RECEIVED, invited.value(), Utc.of(since));
	}

	private List<Instant> instants(String sql, Object... parameters) {
		return this.jdbc.sql(sql)
			.params(parameters)
			.query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.list();
	}

	@Override
	public void addDecline(OrganizationId organization, AccountId account, Instant at) {
		this.jdbc.sql(ADD_DECLINE).params(organization.value(), account.value(), Utc.of(at)).update();
	}

	@Override
	public boolean anyDecline(OrganizationId organization, AccountId account, Instant since) {
		return this.jdbc.sql(ANY_DECLINE)
			.params(organization.value(), account.value(), Utc.of(since))
			.query(Boolean.class)
			.single();
	}

	@Override
	public int removeDeclinesBefore(Instant end, int most) {
		return this.queries.change(REMOVE_DECLINES, Utc.of(end), most);
	}

}
