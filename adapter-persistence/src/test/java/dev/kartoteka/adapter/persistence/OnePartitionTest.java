package dev.kartoteka.adapter.persistence;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import dev.kartoteka.adapter.persistence.StatementLog.Executed;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Cursor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a route does with the cards of an organization reads one partition of each table,
 * with the same number. On several machines that is one of them.
 */
@Tag("slow")
class OnePartitionTest {

	private static final TestPostgres.Database DATABASE = TestPostgres.partitionedDatabase();

	private static final TestStore STORE = TestStore.on(DATABASE, Fixtures.CLOCK);

	private static final Fixtures FIXTURES = new Fixtures(STORE);

	private static final AccountId ALICE = FIXTURES.anAccount("alice");

	private static final Caller CALLER = FIXTURES.loggedIn(ALICE);

	private static final OrganizationId ORGANIZATION = FIXTURES.anOrganization(ALICE);

	private static final ClientCard CARD = FIXTURES.aClientCard().named("Иванов", "Пётр", "").of(ORGANIZATION);

	/** The statements that choose between custom and generic plans, in both ways. */
	private static final List<String> PLAN_MODES = List.of("force_custom_plan", "force_generic_plan");

	static final List<Arguments> WORK = List.of(
			work("read a card", () -> STORE.cardReader().card(CALLER, CARD.id(), ORGANIZATION)),
			work("list", () -> found(new ClientCardFilter.Everything())),
			work("page", () -> cards(new ClientCardFilter.Everything()).page(1, 10)),
			work("slice behind", () -> cards(new ClientCardFilter.Everything()).slice(new Cursor.After(1000), 10)),
			work("slice before", () -> cards(new ClientCardFilter.Everything()).slice(new Cursor.Before(1), 10)),
			work("find a phone", () -> found(new ClientCardFilter.PhoneIs(CARD.details().phone()))),
			work("find the end of a phone",
					() -> found(new ClientCardFilter.PhoneEndsWith(CARD.details().phone().e164().substring(8)))),
			work("find a name", () -> found(new ClientCardFilter.NameHas(NameWords.sought("петр ива")))),
			work("change", OnePartitionTest::change),
			work("give a password", () -> FIXTURES.aCredential(CARD, Fixtures.HASH)),
			work("discard", OnePartitionTest::discard), work("read the audit trail",
					() -> assertThat(STORE.auditReader().changesIn(ORGANIZATION, AuditFilter.NONE).all()).isEmpty()));

	@AfterAll
	static void close() {
		STORE.close();
	}

	@ParameterizedTest(name = "{0}")
	@FieldSource("WORK")
	void isRead(String name, Runnable work) {
		List<Executed> statements = STORE.statements().during(work);
		for (String mode : PLAN_MODES) {
			assertThat(partitions(statements, mode)).as(name + " by " + mode).hasSize(1);
		}
	}

	/**
	 * Those of the client, and 0, which has the passwords without cards. PostgreSQL
	 * chooses partitions by the values of an array only in a plan for these values.
	 */
	@Test
	void isReadForAPasswordInTheOrganizationsOfTheClient() {
		List<Executed> statements = STORE.statements().during(() -> {
			assertThat(STORE.credentialReader().basisFor(CARD.details().phone())).isPresent();
			assertThat(STORE.credentialReader().basisFor(ORGANIZATION, CARD.id())).isPresent();
		});
		assertThat(partitions(statements, "force_custom_plan")).hasSizeBetween(1, 2);
	}

	@Test
	void wouldNoticeAStatementThatReadsOthers() {
		Executed statement = new Executed("select id from client_card where organization_id > ?", List.of(0));
		assertThat(partitions(List.of(statement), "force_generic_plan")).hasSize(Partitions.NUMBER);
	}

	private static Set<Integer> partitions(List<Executed> statements, String mode) {
		Set<Integer> partitions = new TreeSet<>();
		statements.stream()
			.filter((statement) -> !addsOneRow(statement))
			.filter((statement) -> OrganizationGuard.isOnTableByOrganization(statement.sql()))
			.forEach((statement) -> partitions.addAll(QueryPlan.of(DATABASE, mode, statement).partitions()));
		return partitions;
	}

	/** Reads nothing: a row goes to the partition of its organization. */
	private static boolean addsOneRow(Executed statement) {
		return statement.sql().startsWith("insert into") && statement.sql().contains(" values (");
	}

	private static Listing<ClientCardView> cards(ClientCardFilter filter) {
		return STORE.cardReader().cards(ORGANIZATION, filter);
	}

	private static void found(ClientCardFilter filter) {
		assertThat(cards(filter).all()).isNotEmpty();
	}

	private static void change() {
		STORE.inTransaction(() -> {
			ClientCard card = STORE.cards().findForChange(ORGANIZATION, CARD.id()).orElseThrow();
			card.change(ClientCardChanges.builder().surname("Петров").build(), Fixtures.CLOCK);
			STORE.cards().update(card);
		});
	}

	private static void discard() {
		ClientCard card = FIXTURES.aClientCard().of(ORGANIZATION);
		STORE.inTransaction(
				() -> STORE.cards().remove(STORE.cards().findForChange(ORGANIZATION, card.id()).orElseThrow()));
	}

	private static Arguments work(String name, Runnable work) {
		return Arguments.of(name, work);
	}

}
