package dev.kartoteka.adapter.persistence.clientcard;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.derived.DerivedDataStore;
import dev.kartoteka.domain.derived.Repair;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.person.PersonRegister;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Which organizations hold cards of which clients, as the repositories keep it. */
@Tag("slow")
@Timeout(60)
class ClientOrganizationsTest {

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private final DerivedDataStore derived = this.store.port(DerivedDataStore.class);

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final PhoneNumber phone = Fixtures.aPhone();

	private OrganizationId organization = new OrganizationId(0);

	private ClientId client = new ClientId(1);

	@BeforeEach
	void introduceAClient() {
		this.organization = anOrganization("alice");
		this.client = this.fixtures.aClient(this.phone);
	}

	@AfterEach
	void stopThreads() {
		this.threads.shutdownNow();
	}

	@Test
	void countsTheCardsOfEachOrganization() {
		OrganizationId other = anOrganization("bob");
		ClientCard first = aCard(this.organization);
		ClientCard second = aCard(this.organization);
		aCard(other);
		assertThat(held()).containsExactly(held(this.organization, 2), held(other, 1));
		remove(first);
		assertThat(held()).containsExactly(held(this.organization, 1), held(other, 1));
		remove(second);
		assertThat(held()).containsExactly(held(other, 1));
		assertThat(this.store.clientReader().organizationsOf(this.client)).hasSize(1);
	}

	@Test
	void staysWhileACardIsAddedAndAnotherOneIsRemovedAtOnce() throws Exception {
		ClientCard first = aCard(this.organization);
		CountDownLatch added = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);
		Future<?> adding = this.threads.submit(() -> this.store.inTransaction(() -> {
			this.store.cards().add(this.fixtures.aClientCard().draft(this.organization, this.client));
			added.countDown();
			await(mayCommit);
		}));
		await(added);
		Future<?> removing = this.threads.submit(() -> remove(first));
		this.store.awaitLockWaiters(1, removing);
		mayCommit.countDown();
		adding.get();
		removing.get();
		assertThat(held()).containsExactly(held(this.organization, 1));
	}

	@Test
	void goesWhenTheLastTwoCardsAreRemovedAtOnce() throws Exception {
		ClientCard first = aCard(this.organization);
		ClientCard second = aCard(this.organization);
		CountDownLatch removed = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);
		Future<?> one = this.threads.submit(() -> this.store.inTransaction(() -> {
			this.store.cards().remove(this.store.cards().findForChange(first.organization(), first.id()).orElseThrow());
			removed.countDown();
			await(mayCommit);
		}));
		await(removed);
		Future<?> other = this.threads.submit(() -> remove(second));
		this.store.awaitLockWaiters(1, other);
		mayCommit.countDown();
		one.get();
		other.get();
		assertThat(held()).isEmpty();
	}

	@Test
	void passesToTheRecordThatTakesTheCards() {
		OrganizationId other = anOrganization("bob");
		ClientId taken = this.fixtures.aClient(Fixtures.aPhone());
		aCard(this.organization);
		aCard(this.organization, taken);
		aCard(other, taken);
		this.store.inTransaction(() -> this.store.cards().moveAll(taken, this.client));
		assertThat(held()).containsExactly(held(this.organization, 2), held(other, 1));
	}

	@Test
	void staysWithoutCardsIfItIsLinked() {
		link(this.client, this.organization);
		ClientCard card = aCard(this.organization);
		assertThat(held()).containsExactly(held(this.organization, 1));
		remove(card);
		assertThat(held()).containsExactly(held(this.organization, 0));
		assertThat(this.store.clientReader().organizationsOf(this.client)).hasSize(1);
		assertThat(this.derived.repair()).contains(new Repair("Organizations of clients", 0, 0));
		assertThat(held()).containsExactly(held(this.organization, 0));
	}

	@Test
	void staysLinkedInTheRecordThatTakesTheCards() {
		ClientId taken = this.fixtures.aClient(Fixtures.aPhone());
		link(taken, this.organization);
		ClientCard card = aCard(this.organization);
		this.store.inTransaction(() -> this.store.cards().moveAll(taken, this.client));
		remove(card);
		assertThat(held()).containsExactly(held(this.organization, 0));
	}

	@Test
	void goesWithThePersonIfItIsLinked() {
		link(this.client, this.organization);
		this.store.inTransaction(() -> this.store.port(PersonRegister.class).erase(this.phone, "scope"));
		assertThat(held()).isEmpty();
	}

	@Test
	void goesWithThePersonIfItIsLinkedAndHasACard() {
		link(this.client, this.organization);
		aCard(this.organization);
		this.store.inTransaction(() -> this.store.port(PersonRegister.class).erase(this.phone, "scope"));
		assertThat(held()).isEmpty();
	}

	@Test
	void goesWithTheClientIfItIsLinked() {
		link(this.client, this.organization);
		this.store.inTransaction(
				() -> this.store.clients().remove(this.store.clients().findForChange(this.client).orElseThrow()));
		assertThat(held()).isEmpty();
	}

	private void link(ClientId linked, OrganizationId with) {
		this.store.jdbc()
			.update("insert into client_organization (client_id, organization_id, cards, linked) values (?, ?, 0, true)",
					linked.value(), with.value());
	}

	@Test
	void goesWithTheOrganization() {
		OrganizationId other = anOrganization("bob");
		aCard(this.organization);
		aCard(other);
		this.store.inTransaction(() -> this.store.organizations()
			.remove(this.store.organizations().findForRemoval(this.organization).orElseThrow()));
		assertThat(held()).containsExactly(held(other, 1));
	}

	@Test
	void goesWithThePersonAndLosesCardsOfAnotherClientWithThePhone() {
		ClientId other = this.fixtures.aClient(Fixtures.aPhone());
		aCard(this.organization);
		aCard(this.organization, other);
		ClientCard samePhone = this.fixtures.aClientCard().withPhone(this.phone).draft(this.organization, other);
		this.store.inTransaction(() -> this.store.cards().add(samePhone));
		this.store.inTransaction(() -> this.store.port(PersonRegister.class).erase(this.phone, "scope"));
		assertThat(held()).containsExactly(other.value() + " in " + this.organization.value() + ": 1");
	}

	@Test
	void isRepairedAfterAnotherProgramHasWritten() {
		OrganizationId other = anOrganization("bob");
		aCard(this.organization);
		aCard(other);
		List<String> right = held();
		change("delete from client_organization where organization_id = ?", other);
		change("update client_organization set cards = 3 where organization_id = ?", this.organization);
		change("insert into client_organization values (4711, ?, 1)", this.organization);
		assertThat(this.derived.repair()).contains(new Repair("Organizations of clients", 2, 1));
		assertThat(held()).isEqualTo(right);
		assertThat(this.derived.repair()).contains(new Repair("Organizations of clients", 0, 0));
	}

	@Test
	void isNotNeededToShowACardInItsOwnOrganization() {
		ClientCard card = aCard(this.organization);
		change("delete from client_organization where organization_id = ?", this.organization);
		assertThat(this.store.card(card.id(), this.organization).orElseThrow().client().organizations()).hasSize(1);
	}

	private OrganizationId anOrganization(String creator) {
		return this.fixtures.anOrganization(this.fixtures.anAccount(creator));
	}

	private ClientCard aCard(OrganizationId of) {
		return aCard(of, this.client);
	}

	private ClientCard aCard(OrganizationId of, ClientId person) {
		ClientCard card = this.fixtures.aClientCard().draft(of, person);
		this.store.inTransaction(() -> this.store.cards().add(card));
		return card;
	}

	private void remove(ClientCard card) {
		this.store.inTransaction(() -> this.store.cards()
			.remove(this.store.cards().findForChange(card.organization(), card.id()).orElseThrow()));
	}

	private String held(OrganizationId by, int cards) {
		return this.client.value() + " in " + by.value() + ": " + cards;
	}

	private List<String> held() {
		return this.store.jdbc().query("""
				select client_id || ' in ' || organization_id || ': ' || cards from client_organization
				order by client_id, organization_id""", (row, _) -> row.getString(1));
	}

	private void change(String sql, OrganizationId of) {
		this.store.jdbc().update(sql, of.value());
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
