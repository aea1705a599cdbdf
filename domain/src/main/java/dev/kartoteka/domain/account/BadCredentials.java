package dev.kartoteka.domain.account;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Unauthenticated;

/** No active account has that log-in name and password. */
public final class BadCredentials extends Unauthenticated {

	private final @Nullable Long account;

	public BadCredentials() {
		this(Optional.empty());
	}

	/**
	 * Creates the refusal.
	 * @param account the account that has the log-in name; only for the log
	 */
	public BadCredentials(Optional<AccountId> account) {
		super("No active account found with the given credentials");
		this.account = account.map(AccountId::value).orElse(null);
	}

	/** The account that has the log-in name. Callers must not see it. */
	public Optional<AccountId> account() {
		return Optional.ofNullable(this.account).map(AccountId::new);
	}

}
