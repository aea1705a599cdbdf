package dev.kartoteka.domain.ports;

import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.domain.message.Mailer;

/** Keeps what it was given to deliver, unless it is on strike. */
public final class FakeMailer implements Mailer {

	private final List<Message> delivered = new ArrayList<>();

	private boolean onStrike;

	private int tries;

	/** From now on nothing is delivered. */
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

	/** How many messages it was given, delivered or not. */
	public int tries() {
		return this.tries;
	}

	/** Everything that was delivered, oldest first. */
	public List<Message> delivered() {
		return List.copyOf(this.delivered);
	}

	/** The message that was delivered last, which is of that kind. */
	public <M extends Message> M last(Class<M> kind) {
		return kind.cast(this.delivered.getLast());
	}

}
