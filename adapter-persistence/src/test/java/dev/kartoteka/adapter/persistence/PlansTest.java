package dev.kartoteka.adapter.persistence;

import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.kartoteka.adapter.persistence.StatementLog.Executed;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Cursor;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How PostgreSQL executes the statements over more than 100,000 cards in tables without
 * partitions: with the plan that it makes for the values, and with the one that it keeps
 * for statements it meets often.
 */
@Tag("slow")
class PlansTest {

	private static final OrganizationId ORGANIZATION = new OrganizationId(4);

	private static final TestPostgres.Database DATABASE = TestPostgres.emptyDatabase();

	private static final TestStore STORE = TestStore.on(DATABASE, Clock.systemUTC());

	// Automatic maintenance at the wrong moment would keep pages from being marked as
	// visible to all.
	@BeforeAll
	static void loadCards() {
		for (String table : List.of("client", "client_organization", "client_card", "client_card_word")) {
			STORE.jdbc().execute("alter table " + table + " set (autovacuum_enabled = false)");
		}
		new DemonstrationData(STORE.dataSource()).load(DemonstrationData.Size.STANDARD, new PasswordHash("!"),
				(_, _, _) -> {
				});
		assertThat(STORE.jdbc().queryForObject("select count(*) from client_card", Long.class)).isEqualTo(125_000);
	}

	@AfterAll
	static void close() {
		STORE.close();
	}

	static List<String> planModes() {
		return List.of("force_custom_plan", "force_generic_plan");
	}

	@ParameterizedTest
	@MethodSource("planModes")
	void readsAListByKey(String mode) {
		QueryPlan plan = planOfAll(mode, new ClientCardFilter.Everything());
		assertThat(plan.stepWith("client_card_pkey")).startsWith("Index Scan").contains("(organization_id = ");
	}

	@ParameterizedTest
	@MethodSource("planModes")
	void skipsWhatComesBeforeANumberedPageInTheIndex(String mode) {
		QueryPlan plan = plan(mode, () -> cards(new ClientCardFilter.Everything()).page(3, 100), 1);
		assertThat(plan.stepWith("client_card_pkey")).startsWith("Index Only Scan").contains("(organization_id = ");
	}

	@ParameterizedTest
	@MethodSource("planModes")
	void beginsInTheMiddleOfAListByKey(String mode) {
		for (Cursor cursor : List.of(new Cursor.After(50_000), new Cursor.Before(50_000))) {
			QueryPlan plan = plan(mode, () -> cards(new ClientCardFilter.Everything()).slice(cursor, 100), 0);
			assertThat(plan.stepWith("client_card_pkey"))
				.contains((cursor instanceof Cursor.After) ? "AND (id < " : "AND (id > ");
		}
	}

	@ParameterizedTest
	@MethodSource("planModes")
	void looksBesideASliceByKey(String mode) {
		QueryPlan plan = plan(mode, () -> cards(new ClientCardFilter.Everything()).slice(new Cursor.After(50_000), 100),
				2);
		assertThat(plan.stepWith("client_card_pkey")).contains("AND (id > ");
	}

	@ParameterizedTest
	@MethodSource("planModes")
	void findsAPhone(String mode) {
		QueryPlan plan = planOfAll(mode, new ClientCardFilter.PhoneIs(new PhoneNumber("+79000000203")));
		assertThat(plan.stepWith("client_card_phone_key")).contains("(organization_id = ", "= ");
	}

	@ParameterizedTest
	@MethodSource("planModes")
	void findsTheEndOfAPhone(String mode) {
		QueryPlan plan = planOfAll(mode, new ClientCardFilter.PhoneEndsWith("0203"));
		assertThat(plan.stepWith("client_card_phone_suffix_idx")).contains("(organization_id = ", ">= ", "< ");
	}

	@ParameterizedTest
	@MethodSource("planModes")
	void findsWordsOfAName(String mode) {
		for (String name : List.of("surname203", "su", "surname2 na s", "Surname203 Name203 Second203")) {
			QueryPlan plan = planOfAll(mode, new ClientCardFilter.NameHas(NameWords.sought(name)));
			assertThat(plan.stepWith("client_card_word_pkey")).startsWith("Index Only Scan")
				.contains("(organization_id = ", "(word >= ", "(word < ");
		}
	}

	@ParameterizedTest
	@MethodSource("planModes")
	void findsWordsOfANameBehindACursor(String mode) {
		ClientCardFilter filter = new ClientCardFilter.NameHas(NameWords.sought("surname name"));
		QueryPlan plan = plan(mode, () -> cards(filter).slice(new Cursor.After(50_000), 100), 0);
		assertThat(plan.stepWith("client_card_word_pkey")).startsWith("Index Only Scan").contains("(card_id < ");
	}

	@ParameterizedTest
	@MethodSource("planModes")
	void readsACardByKeys(String mode) {
		QueryPlan plan = plan(mode, () -> STORE.card(new ClientCardId(203), ORGANIZATION), 1);
		assertThat(plan.stepWith("client_organization_pkey")).startsWith("Index Only Scan");
		assertThat(plan.stepWith("client_card_pkey")).startsWith("Index Scan");
		assertThat(plan.stepWith("client_pkey")).startsWith("Index Scan");
	}

	@Test
	void wouldNoticeATableThatIsReadWhole() {
		Executed statement = new Executed("select id from client_card where address like ?", List.of("%5"));
		assertThat(QueryPlan.of(DATABASE, "force_custom_plan", statement).tablesReadWhole())
			.containsExactly("client_card");
	}

	private static QueryPlan planOfAll(String mode, ClientCardFilter filter) {
		return plan(mode, () -> assertThat(cards(filter).all()).isNotEmpty(), 0);
	}

	/**
	 * The plan of one of the statements that the work executes; it reads no table whole.
	 */
	private static QueryPlan plan(String mode, Runnable work, int number) {
		QueryPlan plan = QueryPlan.of(DATABASE, mode, STORE.statements().during(work).get(number));
		assertThat(plan.tablesReadWhole()).isEmpty();
		return plan;
	}

	private static Listing<ClientCardView> cards(ClientCardFilter filter) {
		return STORE.cardReader().cards(ORGANIZATION, filter);
	}

}
