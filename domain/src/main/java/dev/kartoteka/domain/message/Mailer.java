package dev.kartoteka.domain.message;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: composes and sends emails. */
@DrivenPort
public interface Mailer {

	/**
	 * Passes the email to the mail server.
	 * @throws NotDelivered if that fails; a later retry may succeed
	 */
	void deliver(Message message);

	/** The content of an email. */
	sealed interface Message {

		Email email();

		/** Contains the link that activates a new account. */
		record Activation(Email email, String username, String uid, String token) implements Message {

			/** Omits the token, which is a secret. */
			@Override
			public String toString() {
				return "Activation[email=" + this.email.id() + "]";
			}

		}

		/** Contains the link that sets a new password. */
		record PasswordReset(Email email, String username, String uid, String token) implements Message {

			/** Omits the token, which is a secret. */
			@Override
			public String toString() {
				return "PasswordReset[email=" + this.email.id() + "]";
			}

		}

		/**
		 * Tells the former address that the account has a new one.
		 *
		 * @param username empty if it is unknown
		 */
		record EmailChanged(Email email, String username) implements Message {
		}

		/** Contains the link that accepts an invitation to an organization. */
		record Invitation(Email email, String organizationName, String token) implements Message {

			/** Omits the token, which is a secret. */
			@Override
			public String toString() {
				return "Invitation[email=" + this.email.id() + "]";
			}

		}

	}

	/** The mail server did not accept the email. */
	final class NotDelivered extends RuntimeException {

		public NotDelivered(Throwable cause) {
			super("The email was not delivered", cause);
		}

	}

}
