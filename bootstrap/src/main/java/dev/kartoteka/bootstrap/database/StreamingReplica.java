package dev.kartoteka.bootstrap.database;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.DatabaseFailures;
import dev.kartoteka.adapter.persistence.ReadReplica;
import dev.kartoteka.bootstrap.database.MonitoredServer.Replayed;
import dev.kartoteka.bootstrap.database.MonitoredServer.Written;
import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.bootstrap.fault.Subject;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The read replica, in the state that {@link ReplicaWatch} has found. It is used outside
 * of transactions only: what a change rests on comes from the database itself.
 */
final class StreamingReplica implements ReadReplica, MeterBinder, AutoCloseable {

	private final boolean configured;

	private final Duration maxLag;

	private final Supplier<HikariDataSource> newPool;

	private final Clock clock;

	private final FaultLog faultLog;

	private final LongAdder listsOfReplica = new LongAdder();

	private final LongAdder listsOfDatabase = new LongAdder();

	private ReplicaProgress progress = new ReplicaProgress();

	private long cluster;

	private volatile @Nullable Instant completeUntil;

	private @Nullable HikariDataSource pool;

	/**
	 * Creates the replica, which is not used before its state is known.
	 * @param newPool opens the connection pool when it is needed
	 */
	StreamingReplica(boolean configured, Duration maxLag, Supplier<HikariDataSource> newPool, Clock clock,
			FaultLog faultLog) {
		this.configured = configured;
		this.maxLag = maxLag;
		this.newPool = newPool;
		this.clock = clock;
		this.faultLog = faultLog;
	}

	@Override
	public boolean isConfigured() {
		return this.configured;
	}

	@Override
	public boolean hasAllBefore(Instant moment) {
		boolean usable = !TransactionSynchronizationManager.isActualTransactionActive()
				&& isCompleteUntil(moment, this.completeUntil);
		(usable ? this.listsOfReplica : this.listsOfDatabase).increment();
		return usable;
	}

	private boolean isCompleteUntil(Instant moment, @Nullable Instant known) {
		return known != null && !known.isBefore(moment)
				&& Duration.between(known, this.clock.instant()).compareTo(this.maxLag) <= 0;
	}

	@Override
	public synchronized DataSource connections() {
		HikariDataSource opened = this.pool;
		if (opened == null) {
			opened = this.newPool.get();
			this.pool = opened;
		}
		return opened;
	}

	/** After an outage the replica is not used until its state is known again. */
	@Override
	public void failed(SQLException failure) {
		if (DatabaseFailures.isOutage(failure)) {
			isUnusable(DatabaseFailures.describe(failure));
		}
	}

	/** Records that the replica must not be used. */
	synchronized void isUnusable(String cause) {
		this.progress = new ReplicaProgress();
		this.completeUntil = null;
		this.faultLog.failed(Subject.READ_REPLICA, cause);
	}

	/** Records the state of the database. */
	synchronized void found(Written sample) {
		this.cluster = sample.cluster();
		this.progress.written(sample);
	}

	/** Records the state of the replica. */
	synchronized void found(Replayed state) {
		if (!state.standby()) {
			isUnusable("the server is no standby");
		}
		else if (this.cluster != 0 && state.cluster() != this.cluster) {
			isUnusable("the server is a standby of another database");
		}
		else {
			this.progress.replayed(state.position());
			this.completeUntil = this.progress.completeUntil();
			report(this.progress.lag(this.clock.instant()));
		}
	}

	private void report(Duration lag) {
		if (lag.compareTo(this.maxLag) > 0) {
			this.faultLog.failed(Subject.READ_REPLICA, "it is %d s behind".formatted(lag.toSeconds()));
		}
		else if (this.completeUntil != null) {
			this.faultLog.restored(Subject.READ_REPLICA);
		}
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("kartoteka.replica.lag", this, StreamingReplica::lagInSeconds)
			.description("How long the read replica has lacked something at most; no value if that is unknown")
			.baseUnit("seconds")
			.register(registry);
		register("replica", this.listsOfReplica, registry);
		register("primary", this.listsOfDatabase, registry);
	}

	private static void register(String server, LongAdder lists, MeterRegistry registry) {
		FunctionCounter.builder("kartoteka.replica.lists", lists, LongAdder::sum)
			.description("Lists by the server that was chosen for them, if there is a read replica")
			.tag("server", server)
			.register(registry);
	}

	private double lagInSeconds() {
		Instant known = this.completeUntil;
		return (known != null) ? Duration.between(known, this.clock.instant()).toMillis() / 1000.0 : Double.NaN;
	}

	@Override
	public synchronized void close() {
		if (this.pool != null) {
			this.pool.close();
		}
	}

}
