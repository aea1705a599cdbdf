package dev.kartoteka.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.RunningTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** However many read the city guide, the others find a connection. */
@Tag("slow")
class CrowdTest {

	/** Of the pool's ten. */
	private static final int SHARE = 2;

	private static final int READERS = 60;

	private static final Set<Thread.State> WAITING = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private final Queue<Thread> readers = new ConcurrentLinkedQueue<>();

	@Test
	void aCrowdBeforeSlowListsLeavesRoomForTheRest() throws Exception {
		AccountId alice = this.fixtures.anAccount("alice");
		Caller caller = this.fixtures.loggedIn(alice);
		RunningTime.withoutPauses(() -> aCrowdLeavesRoomFor(caller));
	}

	private void aCrowdLeavesRoomFor(Caller caller) throws SQLException, InterruptedException {
		this.readers.clear();
		try (Connection slow = this.store.dataSource().getConnection();
				Statement statement = slow.createStatement();
				ExecutorService crowd = Executors.newThreadPerTaskExecutor(this::newReader)) {
			slow.setAutoCommit(false);
			statement.execute("lock table place in access exclusive mode");
			List<Future<Long>> waiting = new ArrayList<>();
			for (int i = 0; i < READERS; i++) {
				DistrictId district = new DistrictId(1 + i % 20);
				waiting.add(crowd.submit(() -> this.store.placeReader().placesOf(district).all().count()));
			}
			this.store.awaitLockWaiters(SHARE, waiting.getFirst());
			awaitAllReadersWaiting();
			assertThat(this.store.connectionsInUse()).isEqualTo(1 + SHARE);
			assertThat(this.store.callerStatusReader().of(caller).active()).isTrue();
			slow.rollback();
			for (Future<Long> future : waiting) {
				assertThatCode(future::get).doesNotThrowAnyException();
			}
		}
	}

	private Thread newReader(Runnable task) {
		Thread reader = Thread.ofVirtual().unstarted(task);
		this.readers.add(reader);
		return reader;
	}

	private void awaitAllReadersWaiting() throws InterruptedException {
		long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (!this.readers.stream().map(Thread::getState).allMatch(WAITING::contains)) {
			assertThat(System.nanoTime()).as("not every reader waits").isLessThan(deadline);
			Thread.sleep(5);
		}
	}

}
