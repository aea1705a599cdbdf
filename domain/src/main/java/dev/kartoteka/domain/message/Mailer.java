package dev.kartoteka.domain.message;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: sends a letter, well worded, to a person. */
@DrivenPort
public interface Mailer {

	/**
	 * Hands the letter to the mail server.
	 * @throws NotDelivered if that fails; trying again later may help
	 */
	void deliver(Message message);

	/** What a letter has to say. */
	sealed interface Message {

		Email email();

		/** How to activate a new account. */
		record Activation(Email email, String username, String uid, String token) implements Message {

			/** Tokens are secrets: this shows none. */
			@Override
			public String toString() {
				return "Activation[letter=" + this.email.id() + "]";
			}

		}

		/** How to set a new password. */
		record PasswordReset(Email email, String username, String uid, String token) implements Message {

			/** Tokens are secrets: this shows none. */
			@Override
			public String toString() {
				return "PasswordReset[letter=" + this.email.id() + "]";
			}

		}

		/** The account has another address now. */
		record EmailChanged(Email email) implements Message {
		}

	}

	/** The mail server did not take the letter. */
	final class NotDelivered extends RuntimeException {

		public NotDelivered(Throwable cause) {
			super("The letter was not delivered", cause);
		}

	}

}
