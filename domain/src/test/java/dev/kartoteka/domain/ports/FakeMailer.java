package dev.kartoteka.domain.ports;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.message.Mailer;

/** Keeps the messages that it delivers. Tests can make it fail. */
public final class FakeMailer implements Mailer {

	private final List<Message> delivered = new ArrayList<>();

	private boolean onStrike;

	private int tries;

	private @Nullable Runnable duringNext;

	/** Does something while the next message is delivered. */
	public void duringNextDelivery(Runnable something) {
		this.duringNext = something;
	}

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
		Runnable something = this.duringNext;
		this.duringNext = null;
		if (something != null) {
			something.run();
		}
	}

	/** Returns how many messages were passed, delivered or not. */
	public int tries() {
		return this.tries;
	}

	/** Returns the delivered messages, oldest first. */
	public List<Message> delivered() {
		return List.copyOf(this.delivered);
	}

	/** Returns the last delivered message of that kind. */
	public <M extends Message> M last(Class<M> kind) {
		return this.delivered.reversed().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
	}

}
