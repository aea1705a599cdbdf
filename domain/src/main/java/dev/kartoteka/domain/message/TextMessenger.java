package dev.kartoteka.domain.message;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driven port: composes and sends text messages. */
@DrivenPort
public interface TextMessenger {

	/** Whether the settings allow messages to the country of that phone. */
	boolean mayReach(PhoneNumber phone);

	/**
	 * Passes the text message to the gateway.
	 * @throws NotDelivered if that fails, or if it is unknown whether it succeeded; a
	 * later retry may succeed
	 */
	void deliver(Content content);

	/** The content of a text message. */
	sealed interface Content {

		TextMessage text();

		/** Contains a code of six digits. */
		record Code(TextMessage text, String code) implements Content {

			/** Omits the code, which is a secret. */
			@Override
			public String toString() {
				return "Code[text=" + this.text.id() + "]";
			}

		}

		/** Contains a link for an account. */
		record Link(TextMessage text, String uid, String token) implements Content {

			/** Omits the token, which is a secret. */
			@Override
			public String toString() {
				return "Link[text=" + this.text.id() + "]";
			}

		}

	}

	/** The gateway did not accept the text message. */
	final class NotDelivered extends RuntimeException {

		public NotDelivered(Throwable cause) {
			super("The text message was not delivered", cause);
		}

	}

}
