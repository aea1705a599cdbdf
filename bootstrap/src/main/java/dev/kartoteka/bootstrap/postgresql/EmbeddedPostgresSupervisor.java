package dev.kartoteka.bootstrap.postgresql;

import java.io.IOException;
import java.time.Duration;

import dev.kartoteka.bootstrap.background.BackgroundWork;
import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.bootstrap.fault.Subject;
import dev.kartoteka.bootstrap.start.StartFailure;

/**
 * Starts the embedded server again when it has died, for example because its disk was
 * full or its process was killed. It tries until it succeeds, with pauses of up to one
 * second. It ends as the first of all when the program stops, since a supervisor may stop
 * the server together with the program. A start under way is ended by closing the server.
 */
public final class EmbeddedPostgresSupervisor extends BackgroundWork {

	private static final Duration CHECK_INTERVAL = Duration.ofMillis(200);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

	private final EmbeddedPostgres postgres;

	private final FaultLog faultLog;

	public EmbeddedPostgresSupervisor(EmbeddedPostgres postgres, FaultLog faultLog) {
		super("embedded-postgresql");
		this.postgres = postgres;
		this.faultLog = faultLog;
	}

	@Override
	protected void work() throws InterruptedException {
		while (!stopsWithin(CHECK_INTERVAL)) {
			if (!this.postgres.isRunning()) {
				this.faultLog.failed(Subject.EMBEDDED_POSTGRESQL, "it has stopped and is started again" + panic());
				startAgain();
			}
		}
	}

	private String panic() {
		try {
			return this.postgres.panic().map((line) -> ". Its last error: " + line).orElse("");
		}
		catch (IOException _) {
			return "";
		}
	}

	private void startAgain() throws InterruptedException {
		Duration pause = FIRST_PAUSE;
		while (!stopsWithin(pause)) {
			try {
				this.postgres.restart();
				this.faultLog.restored(Subject.EMBEDDED_POSTGRESQL);
				return;
			}
			catch (StartFailure | IOException ex) {
				this.faultLog.failed(Subject.EMBEDDED_POSTGRESQL, String.valueOf(ex.getMessage()));
				pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
			}
		}
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
