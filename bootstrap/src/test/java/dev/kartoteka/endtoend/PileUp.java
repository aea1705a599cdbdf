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
 * Requests that are sure to meet: a lock in the database holds each of them in the middle
 * of its work, until all are there. Fails if they don't come.
 */
final class PileUp implements AutoCloseable {

	/** Less than the program of the tests waits for a lock. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Executor THREADS = (task) -> Thread.ofVirtual().start(task);

	private final Connection blocker;

	private final List<CompletableFuture<Response>> requests = new ArrayList<>();

	private PileUp(Connection blocker) {
		this.blocker = blocker;
	}

	/** Behind the locks that the statement takes. */
	static PileUp behind(Database database, String locks) throws SQLException {
		Connection blocker = database.connect();
		blocker.setAutoCommit(false);
		try (Statement statement = blocker.createStatement()) {
			statement.execute(locks);
		}
		return new PileUp(blocker);
	}

	/** Sends a request, and waits until it stands still with all the others. */
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

	/** Lets all of them go on, and waits for their answers, in the order of joining. */
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
