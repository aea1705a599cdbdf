package dev.kartoteka.adapter.persistence.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.Session.Refreshing;

import static org.assertj.core.api.Assertions.assertThat;

/** A refresh token that is presented several times at once. */
@Timeout(60)
@Tag("slow")
class RefreshesAtOnceTest {

	private static final int CALLERS = 4;

	private final AtomicBoolean first = new AtomicBoolean(true);

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private final Caller caller = this.fixtures.loggedIn(this.fixtures.anAccount("alice"));

	@Test
	void replacesItOnce() throws Exception {
		Callable<Refreshing> refresh = () -> this.store.inTransaction(this::refreshSlowly);
		List<Refreshing> outcomes = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Refreshing> outcome : threads.invokeAll(Collections.nCopies(CALLERS, refresh))) {
				outcomes.add(outcome.get());
			}
		}
		assertThat(outcomes).containsExactlyInAnyOrder(Refreshing.ROTATED, Refreshing.REPEATED, Refreshing.REPEATED,
				Refreshing.REPEATED);
		assertThat(found().orElseThrow().generation()).isEqualTo(1);
	}

	@Test
	void findsNoSessionThatIsBeingEnded() {
		CountDownLatch ended = new CountDownLatch(1);
		Supplier<Optional<Session>> refresh = () -> {
			await(ended);
			return found();
		};
		CompletableFuture<Optional<Session>> found = CompletableFuture.supplyAsync(refresh);
		this.store.inTransaction(() -> {
			this.store.sessions().end(this.caller.session(), this.caller.account().asSessionHolder());
			ended.countDown();
			this.store.awaitLockWaiters(1, found);
		});
		assertThat(found.join()).isEmpty();
	}

	/** The first one goes on when all others wait for its lock. */
	private Refreshing refreshSlowly() {
		Session session = this.store.sessions()
			.findForChange(this.caller.session(), this.caller.account().asSessionHolder())
			.orElseThrow();
		if (this.first.getAndSet(false)) {
			this.store.awaitLockWaiters(CALLERS - 1, new CompletableFuture<>());
		}
		Refreshing outcome = session.refresh(0, Fixtures.CLOCK);
		this.store.sessions().update(session);
		return outcome;
	}

	private Optional<Session> found() {
		return this.store.inTransaction(() -> this.store.sessions()
			.findForChange(this.caller.session(), this.caller.account().asSessionHolder()));
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
