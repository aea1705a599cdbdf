package dev.kartoteka.domain.shared;

import java.time.Duration;

/** A needed resource is broken rather than busy, so that the operator has to know. */
public final class Outage extends Unavailable {

	private final Resource resource;

	/**
	 * Creates an outage.
	 * @param reason what is wrong, for the operator; contains no personal data
	 */
	public Outage(Resource resource, String reason, Duration retryAfter, Throwable cause) {
		super(reason, retryAfter, cause);
		this.resource = resource;
	}

	/** Returns what is broken. */
	public Resource resource() {
		return this.resource;
	}

}
