package dev.kartoteka.domain.account;

import java.time.Duration;

/**
 * Who may register, and how long accounts wait for their activation.
 *
 * @param open whether anyone may register an account; otherwise only staff
 * @param namesKeptFor how long an account that was never active keeps its names from
 * others who register them
 */
public record RegistrationPolicy(boolean open, Duration namesKeptFor) {

	public RegistrationPolicy {
		if (!namesKeptFor.isPositive()) {
			throw new IllegalArgumentException("kartoteka.accounts.never-activated-for is not positive");
		}
	}

}
