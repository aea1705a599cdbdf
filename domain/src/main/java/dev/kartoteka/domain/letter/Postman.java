package dev.kartoteka.domain.letter;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: sends a letter, well worded, to a person. */
@DrivenPort
public interface Postman {

	/**
	 * Hands the letter to the mail server.
	 * @throws NotDelivered if that fails; trying again later may help
	 */
	void deliver(Message message);

	/** What a letter has to say. */
	sealed interface Message {

		Letter letter();

		/** How to activate a new account. */
		record Activation(Letter letter, String username, String uid, String token) implements Message {

			/** Tokens are secrets: this shows none. */
			@Override
			public String toString() {
				return "Activation[letter=" + this.letter.id() + "]";
			}

		}

		/** How to set a new password. */
		record PasswordReset(Letter letter, String username, String uid, String token) implements Message {

			/** Tokens are secrets: this shows none. */
			@Override
			public String toString() {
				return "PasswordReset[letter=" + this.letter.id() + "]";
			}

		}

		/** The account has another address now. */
		record EmailChanged(Letter letter) implements Message {
		}

	}

	/** The mail server did not take the letter. */
	final class NotDelivered extends RuntimeException {

		public NotDelivered(Throwable cause) {
			super("The letter was not delivered", cause);
		}

	}

}
