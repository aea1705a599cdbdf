package dev.kartoteka.endtoend;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import dev.kartoteka.adapter.persistence.TestPostgres.Database;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes requests meet: a lock in the database stops each of them in the middle of its
 * work until all have arrived. Fails if they do not arrive.
 */
final class PileUp implements AutoCloseable {

	/** Shorter than the lock timeout of the program under test. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Executor THREADS = (task) -> Thread.ofVirtual().start(task);

	private final Connection blocker;

	private final List<CompletableFuture<Response>> requests = new ArrayList<>();

	private PileUp(Connection blocker) {
		this.blocker = blocker;
	}

	/** Creates a pile-up behind the locks that the statement takes. */
	static PileUp behind(Database database, String locks) throws SQLException {
		Connection blocker = database.connect();
		blocker.setAutoCommit(false);
		try (Statement statement = blocker.createStatement()) {
			statement.execute(locks);
		}
		return new PileUp(blocker);
	}

	/** Sends requests, and waits until they and all earlier ones wait for the lock. */
	@SafeVarargs
	final PileUp join(Supplier<Response>... senders) throws SQLException, InterruptedException {
		for (Supplier<Response> sender : senders) {
			this.requests.add(CompletableFuture.supplyAsync(sender, THREADS));
		}
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (waiting() < this.requests.size()) {
			assertThat(this.requests).as("requests that did not wait")
				.filteredOn(CompletableFuture::isDone)
				.extracting(CompletableFuture::join)
				.extracting(Response::status, Response::body)
				.isEmpty();
			assertThat(System.nanoTime()).as("%d of %d requests wait for the lock", waiting(), this.requests.size())
				.isLessThan(deadline);
			Thread.sleep(5);
		}
		return this;
	}

	/** Releases all requests, and returns their responses in the order of joining. */
	List<Response> release() throws SQLException {
		this.blocker.rollback();
		return this.requests.stream().map(CompletableFuture::join).toList();
	}

	private int waiting() throws SQLException {
		try (Statement statement = this.blocker.createStatement()) {
			// Within a transaction, PostgreSQL would show the same connections each time.
			statement.execute("select pg_stat_clear_snapshot()");
			return waiting(statement);
		}
	}

	private static int waiting(Statement statement) throws SQLException {
		try (ResultSet result = statement.executeQuery("""
				select count(*) from pg_stat_activity
				where datname = current_database() and wait_event_type = 'Lock'""")) {
			result.next();
			return result.getInt(1);
		}
	}

	@Override
	public void close() throws SQLException {
		this.blocker.close();
	}

}
