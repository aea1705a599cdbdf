package dev.kartoteka.domain.ports;

import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.domain.message.Mailer;

/** Keeps the messages that it delivers. Tests can make it fail. */
public final class FakeMailer implements Mailer {

	private final List<Message> delivered = new ArrayList<>();

	private boolean onStrike;

	private int tries;

	/** Makes every further delivery fail. */
	public void goOnStrike() {
		this.onStrike = true;
	}

	public void goBackToWork() {
		this.onStrike = false;
	}

	@Override
	public void deliver(Message message) {
		this.tries++;
		if (this.onStrike) {
			throw new NotDelivered(new IllegalStateException("on strike"));
		}
		this.delivered.add(message);
	}

	/** Returns how many messages were passed, delivered or not. */
	public int tries() {
		return this.tries;
	}

	/** Returns the delivered messages, oldest first. */
	public List<Message> delivered() {
		return List.copyOf(this.delivered);
	}

	/** Returns the last delivered message, and asserts its kind. */
	public <M extends Message> M last(Class<M> kind) {
		return kind.cast(this.delivered.getLast());
	}

}
