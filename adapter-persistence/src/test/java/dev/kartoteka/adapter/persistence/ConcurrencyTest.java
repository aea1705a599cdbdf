package dev.kartoteka.adapter.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What happens when several transactions want the same at the same moment. */
@Timeout(60)
@Tag("slow")
class ConcurrencyTest {

	private static final int MANY = 8;

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private OrganizationId organization = new OrganizationId(0);

	@BeforeEach
	void foundAnOrganization() {
		this.organization = this.fixtures.anOrganization(this.fixtures.anAccount("alice"));
	}

	@AfterEach
	void stopThreads() {
		this.threads.shutdownNow();
	}

	@Test
	void addsOneClientForAPhoneThatManyAddAtOnce() throws Exception {
		PhoneNumber phone = Fixtures.aPhone();
		List<ClientId> clients = new ArrayList<>();
		for (Future<ClientId> client : atOnce(() -> this.fixtures.aClient(phone))) {
			clients.add(client.get());
		}
		assertThat(clients).hasSize(MANY).containsOnly(clients.getFirst());
		assertThat(this.store.clientReader().withPhone(phone)).contains(clients.getFirst());
	}

	@Test
	void addsOneCardThatManyAddAtOnce() throws Exception {
		PhoneNumber phone = Fixtures.aPhone();
		int added = 0;
		for (Future<ClientCard> card : atOnce(
				() -> this.fixtures.aClientCard().withPhone(phone).of(this.organization))) {
			try {
				card.get();
				added++;
			}
			catch (ExecutionException ex) {
				assertThat(ex).hasCauseInstanceOf(InvalidInput.class);
			}
		}
		assertThat(added).isOne();
		assertThat(count("client_card")).isOne();
		assertThat(count("client")).isOne();
	}

	@Test
	void addsOneClientAndACardEachForOrganizationsThatMeetHimAtOnce() throws Exception {
		PhoneNumber phone = Fixtures.aPhone();
		OrganizationId other = this.fixtures.anOrganization(this.fixtures.anAccount("bob"));
		CyclicBarrier start = new CyclicBarrier(2);
		Future<ClientCard> first = this.threads.submit(() -> cardAfter(start, phone, this.organization));
		Future<ClientCard> second = this.threads.submit(() -> cardAfter(start, phone, other));
		assertThat(first.get().client()).isEqualTo(second.get().client());
		assertThat(count("client_card")).isEqualTo(2);
		assertThat(count("client")).isOne();
	}

	@Test
	void endsASessionThatIsOpenedWhileItsCredentialIsReplaced() throws Exception {
		ClientCard card = this.fixtures.aClientCard().of(this.organization);
		this.fixtures.aCredential(card, Fixtures.HASH);
		CountDownLatch opened = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);
		Future<ClientCaller> opening = this.threads.submit(() -> this.store.inTransaction(() -> {
			ClientCaller caller = this.fixtures.loggedIn(card.client(), Fixtures.HASH);
			opened.countDown();
			await(mayCommit);
			return caller;
		}));
		await(opened);
		Future<?> replacing = this.threads
			.submit(() -> this.fixtures.aCredential(card, new PasswordHash("hash of another password")));
		this.store.awaitLockWaiters(1, replacing);
		mayCommit.countDown();
		replacing.get();
		assertThat(this.store.clientAccessReader().of(opening.get())).isEqualTo(ClientAccess.NONE);
	}

	private ClientCard cardAfter(CyclicBarrier start, PhoneNumber phone, OrganizationId of) throws Exception {
		start.await();
		return this.fixtures.aClientCard().withPhone(phone).of(of);
	}

	@Test
	void keepsChangesOfDifferentAttributesThatAreMadeAtOnce() throws Exception {
		ClientCard card = this.fixtures.aClientCard().of(this.organization);
		CyclicBarrier start = new CyclicBarrier(2);
		Future<?> named = this.threads.submit(() -> amendAfter(start, card, surname("Сидоров")));
		Future<?> moved = this.threads.submit(() -> amendAfter(start, card, address("Elsewhere")));
		named.get();
		moved.get();
		ClientCard.Snapshot changed = this.store
			.inTransaction(() -> this.store.cards().findForChange(card.organization(), card.id()).orElseThrow())
			.snapshot();
		assertThat(changed.details().name().surname()).isEqualTo("Сидоров");
		assertThat(changed.details().address().value()).isEqualTo("Elsewhere");
		assertThat(changed.version().value()).isEqualTo(2);
	}

	private boolean amendAfter(CyclicBarrier start, ClientCard card, ClientCardChanges changes) throws Exception {
		start.await();
		return this.store.inTransaction(() -> {
			ClientCard found = this.store.cards().findForChange(card.organization(), card.id()).orElseThrow();
			found.change(changes, Fixtures.CLOCK);
			this.store.cards().update(found);
			return true;
		});
	}

	@Test
	void waitsForACardThatIsBeingAddedBeforeAnOrganizationIsRemoved() throws Exception {
		CountDownLatch cardIsAdded = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);
		Future<?> adding = this.threads.submit(() -> this.store.inTransaction(() -> {
			this.fixtures.aClientCard().of(this.organization);
			cardIsAdded.countDown();
			await(mayCommit);
		}));
		cardIsAdded.await();
		Future<Boolean> keepsCards = this.threads.submit(() -> this.store.inTransaction(() -> {
			assertThat(this.store.organizations().findForRemoval(this.organization)).isPresent();
			return this.store.organizations().keepsCards(this.organization);
		}));
		waitUntilSomebodyWaitsForALock();
		assertThat(keepsCards.isDone()).isFalse();
		mayCommit.countDown();
		adding.get();
		assertThat(keepsCards.get()).isTrue();
	}

	@Test
	void refusesACardOfAnOrganizationThatIsBeingRemoved() throws Exception {
		ClientId client = this.fixtures.aClient(Fixtures.aPhone());
		CountDownLatch isRemoved = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);
		Future<?> removing = this.threads.submit(() -> this.store.inTransaction(() -> {
			this.store.organizations()
				.remove(this.store.organizations().findForRemoval(this.organization).orElseThrow());
			isRemoved.countDown();
			await(mayCommit);
		}));
		isRemoved.await();
		Future<?> adding = this.threads.submit(() -> this.store
			.inTransaction(() -> this.store.cards().add(this.fixtures.aClientCard().draft(this.organization, client))));
		waitUntilSomebodyWaitsForALock();
		mayCommit.countDown();
		removing.get();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(adding::get)
			.withCauseInstanceOf(Forbidden.class);
	}

	@Test
	void addsACardWhileItsOrganizationIsBeingChanged() throws Exception {
		CountDownLatch isLocked = new CountDownLatch(1);
		CountDownLatch mayCommit = new CountDownLatch(1);
		Future<?> changing = this.threads.submit(() -> this.store.inTransaction(() -> {
			assertThat(this.store.organizations().findForChange(this.organization)).isPresent();
			isLocked.countDown();
			await(mayCommit);
		}));
		isLocked.await();
		assertThat(this.fixtures.aClientCard().of(this.organization)).isNotNull();
		mayCommit.countDown();
		changing.get();
	}

	@Test
	void letsReplicasThatStartTogetherAppointStaffOnce() throws Exception {
		List<Boolean> appointed = new ArrayList<>();
		for (Future<Boolean> response : atOnce(() -> this.store.inTransaction(this::appointUnlessThereIsStaff))) {
			appointed.add(response.get());
		}
		assertThat(appointed).hasSize(MANY).containsOnlyOnce(true);
	}

	private boolean appointUnlessThereIsStaff() {
		if (this.store.accounts().isAnyStaffActive()) {
			return false;
		}
		AccountId id = this.store.accounts().nextId();
		this.store.accounts().add(Account.appointStaff(id, new Username("admin"), Fixtures.HASH, Fixtures.CLOCK));
		return true;
	}

	@Test
	void keepsOneStaffAccountWhenAllAreDismissedAtOnce() throws Exception {
		Queue<AccountId> staff = new ConcurrentLinkedQueue<>();
		for (int i = 0; i < MANY; i++) {
			staff.add(this.fixtures.aStaffAccount("staff" + i));
		}
		List<Boolean> dismissed = new ArrayList<>();
		for (Future<Boolean> response : atOnce(() -> dismissUnlessLast(staff.remove()))) {
			dismissed.add(response.get());
		}
		assertThat(dismissed).hasSize(MANY).containsOnlyOnce(false);
	}

	private boolean dismissUnlessLast(AccountId id) {
		return this.store.inTransaction(() -> {
			this.store.accounts().lockStaff();
			Account account = this.store.accounts().findForChange(id).orElseThrow();
			if (!this.store.accounts().isOtherStaffActive(id)) {
				return false;
			}
			account.dismiss(Fixtures.CLOCK);
			this.store.accounts().update(account);
			return true;
		});
	}

	private <T> List<Future<T>> atOnce(Callable<T> work) {
		CyclicBarrier start = new CyclicBarrier(MANY);
		List<Future<T>> results = new ArrayList<>();
		for (int i = 0; i < MANY; i++) {
			results.add(this.threads.submit(() -> {
				start.await();
				return work.call();
			}));
		}
		return results;
	}

	private void waitUntilSomebodyWaitsForALock() throws InterruptedException {
		while (count("pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") == 0) {
			Thread.sleep(10);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private long count(String table) {
		return this.store.jdbc().queryForList("select count(*) from " + table, Long.class).getFirst();
	}

	private static ClientCardChanges surname(String surname) {
		return ClientCardChanges.builder().surname(surname).build();
	}

	private static ClientCardChanges address(String address) {
		return ClientCardChanges.builder().address(new PostalAddress(address)).build();
	}

}
