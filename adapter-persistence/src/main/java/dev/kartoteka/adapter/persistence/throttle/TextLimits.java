package dev.kartoteka.adapter.persistence.throttle;

import java.util.Optional;

import dev.kartoteka.domain.throttle.Attempt;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many text messages may be sent and how often their codes may be tried; each limit
 * is written like {@code 3/1h}.
 *
 * @param codesPerPhone text messages to one phone
 * @param triesPerPhone tries of codes for one phone
 * @param total text messages of the whole installation
 */
@ConfigurationProperties("kartoteka.text-messages")
record TextLimits(@DefaultValue("3/1h") Limit codesPerPhone, @DefaultValue("10/1d") Limit triesPerPhone,
		@DefaultValue("1000/1d") Limit total) {

	/** Returns the limits of attempts whose subject is a phone; empty for others. */
	Optional<RateLimits.OnSubject> perSubject(Attempt attempt) {
		return switch (attempt) {
			case REQUEST_TEXT -> Optional.of(new PerPhone(this.codesPerPhone));
			case TRY_CODE -> Optional.of(new PerPhone(this.triesPerPhone));
			case LOG_IN, CLIENT_LOG_IN, REGISTER, CONFIRM_LETTER, REQUEST_LETTER, INVITE, CURRENT_PASSWORD ->
				Optional.empty();
		};
	}

	/** One limit for all addresses together. */
	private record PerPhone(Limit perSubject) implements RateLimits.OnSubject {

		@Override
		public Limit perSubjectAndAddress() {
			return this.perSubject;
		}

	}

}
