package dev.kartoteka.adapter.persistence.session;

import java.time.Duration;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.RepeatedWork;

/**
 * Writes the notes on the use of sessions, as long as the program runs and at its end.
 */
@Component
class SessionUseWriter extends RepeatedWork {

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private final SessionUses uses;

	SessionUseWriter(SessionUses uses) {
		super("Writing the last use of sessions", PAUSE);
		this.uses = uses;
	}

	@Override
	protected void work() {
		this.uses.write();
	}

	@Override
	protected void finish() {
		this.uses.write();
	}

}
