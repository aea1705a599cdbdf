package dev.kartoteka.adapter.persistence;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.audit.AuditedChange;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Cursor;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

import static org.assertj.core.api.Assertions.assertThat;

/** How often each call asks the database. */
@Tag("slow")
class StatementCountTest {

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private AccountId alice = new AccountId(1);

	private Caller caller = this.fixtures.loggedIn(this.fixtures.anAccount("nobody"));

	private OrganizationId organization = new OrganizationId(0);

	@BeforeEach
	void foundAnOrganization() {
		this.alice = this.fixtures.anAccount("alice");
		this.caller = this.fixtures.loggedIn(this.alice);
		this.organization = this.fixtures.anOrganization(this.alice);
	}

	@Test
	void judgesACallerWithOneStatement() {
		ClientCard card = this.fixtures.aClientCard().of(this.organization);
		assertThat(statements(() -> this.store.callerStatusReader().of(this.caller))).isOne();
		assertThat(statements(() -> this.store.organizationAccessReader().of(this.caller, this.organization))).isOne();
		assertThat(statements(() -> this.store.cardAccessReader().of(this.caller, card.id()))).isOne();
		RoleId role = this.fixtures.aRole(this.organization, "Clerk", Permission.ROLE_VIEW);
		MemberId member = this.fixtures.aMember(this.fixtures.anAccount("bob"), role, this.organization);
		assertThat(statements(() -> this.store.membershipAccessReader().of(this.caller, role))).isOne();
		assertThat(statements(() -> this.store.membershipAccessReader().of(this.caller, member))).isOne();
		assertThat(statements(
				() -> this.store.sessionReader().isLive(this.caller.session(), this.alice.asSessionHolder())))
			.isOne();
	}

	@Test
	void readsAWholeCardWithOneStatementBesideTheOneForTheRights() {
		ClientCard card = this.fixtures.aClientCard().of(this.organization);
		for (int i = 0; i < 3; i++) {
			OrganizationId other = this.fixtures.anOrganization(this.alice);
			this.fixtures.aClientCard().withPhone(card.details().phone()).of(other);
		}
		AtomicReference<ClientCardView> view = new AtomicReference<>();
		assertThat(statements(() -> view.set(this.store.card(card.id(), this.organization).orElseThrow())))
			.isEqualTo(2);
		assertThat(view.get().client().organizations()).hasSize(4);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 200 })
	void addsManyCardsWithAsManyStatementsAsOne(int number) {
		List<ClientCard> cards = Stream.generate(() -> this.fixtures.aClient(Fixtures.aPhone()))
			.map((client) -> this.fixtures.aClientCard().draft(this.organization, client))
			.limit(number)
			.toList();
		assertThat(statements(() -> this.store.inTransaction(() -> this.store.cards().addAll(cards)))).isEqualTo(4);
	}

	@ParameterizedTest
	@CsvSource({ "10, 2", "500, 2", "501, 3", "1000, 3", "1001, 4" })
	void readsABatchOfCardsWithOneStatementAndOneMoreForTheirOrganizations(int cards, int statements) {
		load(cards);
		assertThat(statements(() -> assertThat(everything().all()).hasSize(cards))).isEqualTo(statements);
	}

	@Test
	void readsOneMoreStatementForABatchWithNewOrganizations() {
		load(1000);
		OrganizationId other = this.fixtures.anOrganization(this.alice);
		this.store.jdbc().update("""
				insert into client_card (id, client_id, organization_id, surname, name, second_name, phone, address,
					name_words, created_at, updated_at, version)
				select id + 100000, client_id, ?, surname, name, second_name, phone, address, name_words, created_at,
					updated_at, version
				from client_card
				where organization_id = ?
				order by id
				limit 1""", other.value(), this.organization.value());
		this.store.jdbc().update("""
				insert into client_organization (client_id, organization_id, cards)
				select client_id, organization_id, 1 from client_card where organization_id = ?""", other.value());
		assertThat(statements(() -> assertThat(everything().all()).hasSize(1000))).isEqualTo(4);
	}

	@Test
	void readsTheFirstBatchAtOnceAndTheOthersWhenTheyAreWanted() {
		load(1000);
		AtomicReference<Iterator<ClientCardView>> cards = new AtomicReference<>();
		assertThat(statements(() -> everything())).isZero();
		assertThat(statements(() -> cards.set(everything().all().iterator()))).isEqualTo(2);
		assertThat(statements(() -> skip(499, cards.get()))).isZero();
		assertThat(statements(() -> skip(2, cards.get()))).isOne();
	}

	@Test
	void countsAndReadsAPage() {
		load(30);
		assertThat(statements(() -> everything().page(2, 10))).isEqualTo(3);
		assertThat(statements(() -> everything().page(4, 10))).isOne();
		assertThat(statements(() -> everything().page(Long.MAX_VALUE, 1000))).isOne();
	}

	@Test
	void looksBeforeAndBehindASlice() {
		load(30);
		long middle = everything().page(2, 15).items().getFirst().id();
		assertThat(statements(() -> everything().slice(new Cursor.Start(), 10))).isEqualTo(2);
		assertThat(statements(() -> everything().slice(new Cursor.After(middle), 10))).isEqualTo(3);
		assertThat(statements(() -> everything().slice(new Cursor.Before(middle), 10))).isEqualTo(3);
	}

	@Test
	void searchesWithTwoStatements() {
		ClientCard card = this.fixtures.aClientCard().of(this.organization);
		assertThat(statements(() -> found(new ClientCardFilter.PhoneIs(card.details().phone())))).isEqualTo(2);
		String end = card.details().phone().e164().substring(7);
		assertThat(statements(() -> found(new ClientCardFilter.PhoneEndsWith(end)))).isEqualTo(2);
		assertThat(statements(() -> found(new ClientCardFilter.NameHas(NameWords.sought("пётр иванов"))))).isEqualTo(2);
	}

	@Test
	void asksNothingWhereNothingCanMatch() {
		assertThat(statements(() -> none(new ClientCardFilter.Nothing()))).isZero();
		assertThat(statements(() -> none(new ClientCardFilter.NameHas(NameWords.sought(" "))))).isZero();
		assertThat(statements(() -> none(new ClientCardFilter.NameHas(NameWords.sought("a\0b"))))).isZero();
	}

	@Test
	void readsListsWithOneStatementAndPlacesWithTwo() {
		DistrictId district = this.fixtures.aDistrict("Центральный");
		this.fixtures.aPlace(district, "Парк");
		this.fixtures.aPlace(district, "Музей");
		assertThat(statementsOf(this.store.districtReader().districts())).isOne();
		assertThat(statementsOf(this.store.placeReader().placesOf(district))).isEqualTo(2);
		assertThat(statementsOf(this.store.organizationReader().everyOrganization())).isOne();
		assertThat(statementsOf(
				this.store.sessionReader().sessionsOf(this.alice.asSessionHolder(), this.caller.session())))
			.isOne();
	}

	@Test
	void looksUpAccountsAndClientsWithOneStatement() {
		Identity identity = new Identity(new Username("bob"), new EmailAddress("b@example.org"), Fixtures.aPhone());
		assertThat(statements(() -> this.store.accountReader().takenFieldsOf(identity))).isOne();
		assertThat(statements(() -> this.store.accountReader().credentialsOf(new LoginName("alice", null)))).isOne();
		assertThat(statements(() -> this.store.accountReader().profile(this.alice))).isOne();
		assertThat(statements(() -> this.store.accountReader().account(this.alice))).isOne();
		assertThat(statements(() -> this.store.accountReader().isActive(this.alice))).isOne();
		assertThat(statements(() -> this.store.clientReader().withPhone(Fixtures.aPhone()))).isOne();
		assertThat(statements(() -> this.store.credentialReader().of(Fixtures.aPhone()))).isOne();
		assertThat(statements(() -> this.store.credentialReader().basisFor(Fixtures.aPhone()))).isOne();
		ClientCaller client = this.fixtures.loggedIn(this.fixtures.aClient(Fixtures.aPhone()));
		assertThat(statements(() -> this.store.clientAccessReader().of(client))).isOne();
	}

	@Test
	void readsTheCredentialsOfAClientWithTwoStatements() {
		ClientCard card = this.fixtures.aClientCard().of(this.organization);
		PhoneNumber phone = card.details().phone();
		assertThat(statements(() -> this.store.credentialReader().of(phone))).isEqualTo(2);
		assertThat(statements(() -> this.store.credentialReader().basisFor(phone))).isEqualTo(2);
		assertThat(statements(() -> this.store.credentialReader().basisFor(this.organization, card.id()))).isEqualTo(2);
	}

	@Test
	void readsAClientWithTwoStatements() {
		ClientCard card = this.fixtures.aClientCard().of(this.organization);
		this.fixtures.aClientCard().withPhone(card.details().phone()).of(this.fixtures.anOrganization(this.alice));
		assertThat(statements(() -> this.store.clientReader().client(card.client()))).isEqualTo(2);
		assertThat(statements(() -> this.store.clientReader().organizationsOf(card.client()))).isOne();
	}

	@Test
	void readsAccountsRolesAndMembersWithOneStatement() {
		RoleId role = this.fixtures.aRole(this.organization, "Clerk", Permission.ROLE_VIEW);
		MemberId member = this.fixtures.aMember(this.fixtures.anAccount("bob"), role, this.organization);
		assertThat(statementsOf(this.store.membershipReader().roles(this.organization))).isOne();
		assertThat(statementsOf(this.store.membershipReader().members(this.organization))).isOne();
		assertThat(statements(() -> this.store.membershipReader().role(role, this.organization))).isOne();
		assertThat(statements(() -> this.store.membershipReader().member(member, this.organization))).isOne();
		assertThat(statementsOf(this.store.organizationReader().organizationsOf(this.alice))).isOne();
		AccountFilter filter = new AccountFilter(Optional.of(true), Optional.of(false), "ali name");
		assertThat(statementsOf(this.store.accountReader().accounts(filter, Optional.empty()))).isOne();
	}

	@Test
	void countsAnAttemptWithOneStatement() {
		Throttle throttle = this.store.bean(Throttle.class);
		assertThat(statements(() -> throttle.countFrom("192.0.2.1", Attempt.LOG_IN))).isOne();
		assertThat(statements(() -> throttle.countOn("alice", "192.0.2.1", Attempt.LOG_IN))).isOne();
		assertThat(statements(() -> throttle.forgive("alice", "192.0.2.1", Attempt.LOG_IN))).isOne();
		assertThat(statements(() -> throttle.countOn("alice", "192.0.2.1", Attempt.REGISTER))).isZero();
	}

	@Test
	void takesLettersWithOneStatement() {
		this.fixtures.anEmail(EmailKind.ACTIVATION, "a@example.org");
		this.fixtures.anEmail(EmailKind.ACTIVATION, "b@example.org");
		assertThat(statements(() -> assertThat(this.store.outbox().takeDue(10, Duration.ofHours(1))).hasSize(2)))
			.isOne();
	}

	@Test
	void addsWithOneStatementBesideThatForTheIdAndThreeForWhatFollowsFromACard() {
		assertThat(statements(() -> this.fixtures.aClient(Fixtures.aPhone()))).isEqualTo(2);
		assertThat(statements(() -> this.fixtures.aClientCard().of(this.organization))).isEqualTo(7);
		assertThat(statements(() -> this.fixtures.anOrganization(this.alice))).isEqualTo(2);
		assertThat(statements(() -> this.fixtures.loggedIn(this.alice))).isEqualTo(2);
		assertThat(statements(() -> this.fixtures.aDistrict("Арбат"))).isEqualTo(2);
		assertThat(statements(() -> this.fixtures.aRole(this.organization, "Clerk"))).isEqualTo(2);
		assertThat(statements(() -> this.fixtures.anEmail(EmailKind.ACTIVATION, "a@example.org"))).isOne();
	}

	@Test
	void changesWithTwoStatementsAndOneForAnotherNameAndWritesNothingThatDidNotChange() {
		ClientCard card = this.fixtures.aClientCard().of(this.organization);
		assertThat(statements(() -> change(card, "Петров"))).isEqualTo(3);
		assertThat(statements(() -> change(card, "Петров"))).isOne();
		assertThat(statements(() -> this.store.inTransaction(() -> this.store.cards()
			.remove(this.store.cards().findForChange(card.organization(), card.id()).orElseThrow())))).isEqualTo(6);
	}

	@Test
	void recordsAnyNumberOfChangesWithOneStatement() {
		List<AuditedChange> changes = IntStream.range(0, 100)
			.mapToObj((number) -> AuditedChange.creation(Actor.of(this.caller),
					new AuditedState(AuditedKind.ROLE, number, this.organization.value(), List.of())))
			.toList();
		assertThat(statements(() -> this.store.inTransaction(() -> this.store.audit().record(changes)))).isOne();
		assertThat(statements(() -> this.store.inTransaction(() -> this.store.audit().record(List.of())))).isZero();
		Listing<AuditEntryView> recorded = this.store.auditReader().changesIn(this.organization, AuditFilter.NONE);
		assertThat(statementsOf(recorded)).isOne();
		assertThat(recorded.all()).hasSize(100);
	}

	@Test
	void holdsNoConnectionAfterAReadWithinATransaction() {
		this.fixtures.aClientCard().of(this.organization);
		this.store.inTransaction(() -> {
			this.store.organizationAccessReader().of(this.caller, this.organization);
			assertThat(everything().all()).hasSize(1);
			assertThat(this.store.connectionsInUse()).isZero();
			this.store.cards().nextId();
			assertThat(this.store.connectionsInUse()).isOne();
		});
		assertThat(this.store.connectionsInUse()).isZero();
	}

	@Test
	void readsBesideTheTransactionNotWithin() {
		this.store.inTransaction(() -> {
			Fixtures within = new Fixtures(this.store);
			within.aClientCard().of(this.organization);
			assertThat(everything().all()).isEmpty();
		});
		assertThat(everything().all()).hasSize(1);
	}

	private int statements(Runnable work) {
		return this.store.statements().during(work).size();
	}

	private int statementsOf(Listing<?> listing) {
		return statements(() -> assertThat(listing.all()).isNotEmpty());
	}

	private Listing<ClientCardView> everything() {
		return this.store.cardReader().cards(this.organization, new ClientCardFilter.Everything());
	}

	private void found(ClientCardFilter filter) {
		assertThat(this.store.cardReader().cards(this.organization, filter).all()).hasSize(1);
	}

	private void none(ClientCardFilter filter) {
		Listing<ClientCardView> listing = this.store.cardReader().cards(this.organization, filter);
		assertThat(listing.all()).isEmpty();
		assertThat(listing.page(1, 10)).isEqualTo(new Listing.Page<>(List.of(), 0));
		assertThat(listing.slice(new Cursor.After(10), 10)).isEqualTo(new Listing.Slice<>(List.of(), false, false));
	}

	private static void skip(int number, Iterator<?> items) {
		for (int i = 0; i < number; i++) {
			items.next();
		}
	}

	private void load(int cards) {
		DemonstrationData.Size size = new DemonstrationData.Size(1, 1, cards, 0, 0);
		new DemonstrationData(this.store.dataSource()).loadMore(size, new PasswordHash("!"), (_, _, _) -> {
		});
		this.organization = new OrganizationId(
				this.store.organizationReader().everyOrganization().all().findFirst().orElseThrow().id());
	}

	private void change(ClientCard card, String surname) {
		this.store.inTransaction(() -> {
			ClientCard found = this.store.cards().findForChange(card.organization(), card.id()).orElseThrow();
			found.change(ClientCardChanges.builder().surname(surname).build(), Fixtures.CLOCK);
			this.store.cards().update(found);
		});
	}

}
