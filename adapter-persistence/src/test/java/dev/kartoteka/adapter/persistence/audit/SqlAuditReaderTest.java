package dev.kartoteka.adapter.persistence.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.StatementLog.Executed;
import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.audit.AuditReader;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.Listing;

import static org.assertj.core.api.Assertions.assertThat;

/** A long trail: how it is searched, and how its end is cut off. */
@Tag("slow")
class SqlAuditReaderTest {

	private static final OrganizationId ORGANIZATION = new OrganizationId(4);

	private static final OrganizationId LARGE_ORGANIZATION = new OrganizationId(1000);

	private final TestStore store = TestStore.empty();

	private final AuditReader reader = this.store.auditReader();

	/**
	 * Of 75 organizations, a large one, and accounts; one change a second, the last of
	 * them just now.
	 */
	@BeforeEach
	void loadChanges() {
		this.store.jdbc()
			.update("""
					insert into change (at, actor_id, organization_id, object, object_id, verb, changes)
					select now() - (40000 - number) * interval '1 second', number % 1009, case when number % 4 = 1 then 1000 else number % 100 end,
						case when number % 100 = 0 then 'account' when number % 500 = 4 then 'role' else 'clientcard' end,
						number % 3001, 'update', '{}'
					from generate_series(1, 40000) as number""");
		this.store.jdbc().execute("analyze change");
	}

	@Test
	void readsTheListByKey() {
		assertThat(plan(this.reader.changesIn(LARGE_ORGANIZATION, AuditFilter.NONE)))
			.contains("Index Scan Backward using change_pkey", "Index Cond: (organization_id = '1000'::bigint)")
			.doesNotContain("Sort");
		assertThat(plan(inOrganization(AuditFilter.NONE))).contains("Index Cond: (organization_id = '4'::bigint)");
		assertThat(plan(this.reader.changesOfAccounts(AuditFilter.NONE))).contains("Index Cond: (organization_id = 0)");
	}

	@Test
	void findsAnObject() {
		assertThat(plan(inOrganization(new AuditFilter(null, AuditedKind.CLIENT_CARD, 104L, null, null))))
			.contains("change_object_idx");
		assertThat(plan(this.reader.changesOfAccounts(new AuditFilter(null, AuditedKind.ACCOUNT, 100L, null, null))))
			.contains("change_object_idx");
	}

	@Test
	void findsAKindOfObjects() {
		assertThat(plan(inOrganization(new AuditFilter(null, AuditedKind.ROLE, null, null, null))))
			.contains("change_object_idx");
	}

	@Test
	void findsAnActor() {
		assertThat(plan(inOrganization(new AuditFilter(104L, null, null, null, null)))).contains("change_actor_idx");
	}

	@Test
	void findsATime() {
		Instant minutesAgo = Instant.now().minusSeconds(250);
		assertThat(plan(inOrganization(new AuditFilter(null, null, null, minutesAgo, null)))).contains("change_at_idx");
	}

	@Test
	void removesWhatIsTooOldAndNothingElse() {
		AuditTrail trail = this.store.audit();
		OffsetDateTime before = this.store.jdbc()
			.queryForObject("select now() - interval '28801 seconds'", OffsetDateTime.class);
		while (trail.removeOlderThan(Duration.ofHours(8), 2000) > 0) {
			// More may be left.
		}
		assertThat(this.store.jdbc().queryForObject("select count(*) from change", Long.class)).isBetween(28_700L,
				28_801L);
		assertThat(this.store.jdbc().queryForObject("select count(*) from change where at < ?", Long.class, before))
			.isZero();
	}

	private Listing<AuditEntryView> inOrganization(AuditFilter filter) {
		return this.reader.changesIn(ORGANIZATION, filter);
	}

	/** Of the first portion; it reads no table whole. */
	private String plan(Listing<AuditEntryView> changes) {
		Executed read = this.store.statements()
			.during(() -> assertThat(changes.all().findFirst()).isPresent())
			.getFirst();
		String plan = String.join("\n",
				this.store.jdbc().queryForList("explain " + read.sql(), String.class, read.parameters().toArray()));
		assertThat(plan).doesNotContain("Seq Scan");
		return plan;
	}

}
