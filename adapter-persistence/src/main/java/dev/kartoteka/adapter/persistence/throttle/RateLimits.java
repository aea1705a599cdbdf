package dev.kartoteka.adapter.persistence.throttle;

import java.time.Duration;
import java.util.Optional;

import dev.kartoteka.domain.throttle.Attempt;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How often each kind of attempt may be made; each limit is written like {@code 60/1m}.
 *
 * @param familiarFor how long an address stays familiar after a log-in from there: what
 * strangers try elsewhere does not shut it out
 */
@ConfigurationProperties("kartoteka.rate-limits")
record RateLimits(@DefaultValue LogIn logIn, @DefaultValue LogIn clientLogIn, @DefaultValue Opening register,
		@Name("confirm-letter") @DefaultValue Opening confirmEmail,
		@Name("request-letter") @DefaultValue Emails requestEmail, @DefaultValue("30d") Duration familiarFor) {

	/** Letters with invitations by one account, also those that were withdrawn. */
	private static final Limit INVITATIONS = new Limit(30, Duration.ofDays(1));

	RateLimits {
		if (familiarFor.isNegative()) {
			throw new IllegalArgumentException("kartoteka.rate-limits.familiar-for is negative");
		}
	}

	Limit perAddress(Attempt attempt) {
		return switch (attempt) {
			case LOG_IN, CURRENT_PASSWORD -> this.logIn.perAddress();
			case CLIENT_LOG_IN -> this.clientLogIn.perAddress();
			case REGISTER -> this.register.perAddress();
			case CONFIRM_LETTER, TRY_CODE -> this.confirmEmail.perAddress();
			case REQUEST_LETTER, REQUEST_TEXT, INVITE -> this.requestEmail.perAddress();
		};
	}

	/** Returns the limits of attempts on a subject; empty if there are none here. */
	Optional<OnSubject> perSubject(Attempt attempt) {
		return switch (attempt) {
			case LOG_IN, CURRENT_PASSWORD -> Optional.of(this.logIn);
			case CLIENT_LOG_IN -> Optional.of(this.clientLogIn);
			case REGISTER, CONFIRM_LETTER, REQUEST_TEXT, TRY_CODE -> Optional.empty();
			case REQUEST_LETTER -> Optional.of(this.requestEmail);
			case INVITE -> Optional.of(new Emails(this.requestEmail.perAddress(), INVITATIONS, INVITATIONS));
		};
	}

	/** Limits for attempts that have a subject. */
	interface OnSubject {

		/** For one address. */
		Limit perSubjectAndAddress();

		/** For all unfamiliar addresses together. */
		Limit perSubject();

	}

	/** Limits for attempts with a password. */
	record LogIn(@DefaultValue("60/1m") Limit perAddress, @DefaultValue("10/5m") Limit perSubjectAndAddress,
			@DefaultValue("100/1h") Limit perSubject) implements OnSubject {
	}

	/** Limits for requests for an email; the subject is its recipient. */
	record Emails(@DefaultValue("20/10m") Limit perAddress, @DefaultValue("3/1h") Limit perSubjectAndAddress,
			@DefaultValue("5/1h") Limit perSubject) implements OnSubject {
	}

	/** Limits for requests that need no account. */
	record Opening(@DefaultValue("20/1m") Limit perAddress) {
	}

}
