package dev.kartoteka.domain.ports;

import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.domain.message.TextMessenger;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Keeps the text messages that it delivers. Tests can make it fail. */
public final class FakeTextMessenger implements TextMessenger {

	private final List<Content> delivered = new ArrayList<>();

	private boolean losesAnswers;

	private boolean onStrike;

	private int tries;

	/** Makes every further delivery fail. */
	public void goOnStrike() {
		this.onStrike = true;
	}

	/** Makes every further delivery succeed, but look like a failure. */
	public void loseAnswers() {
		this.losesAnswers = true;
	}

	public void goBackToWork() {
		this.onStrike = false;
		this.losesAnswers = false;
	}

	/** Reaches all numbers of Russia and Kazakhstan. */
	@Override
	public boolean mayReach(PhoneNumber phone) {
		return phone.e164().startsWith("+7");
	}

	@Override
	public void deliver(Content content) {
		this.tries++;
		if (this.onStrike) {
			throw new NotDelivered(new IllegalStateException("on strike"));
		}
		this.delivered.add(content);
		if (this.losesAnswers) {
			throw new NotDelivered(new IllegalStateException("no answer"));
		}
	}

	/** Returns how many messages were passed, delivered or not. */
	public int tries() {
		return this.tries;
	}

	/** Returns the delivered messages, oldest first. */
	public List<Content> delivered() {
		return List.copyOf(this.delivered);
	}

	/** Returns the code in the last delivered message. */
	public String lastCode() {
		return last(Content.Code.class).code();
	}

	/** Returns the last delivered message, and asserts its kind. */
	public <C extends Content> C last(Class<C> kind) {
		return kind.cast(this.delivered.getLast());
	}

}
