package dev.kartoteka.domain.ports;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.SharedSalt;

/** Does not hash, but counts the calls that would. */
public final class FakePasswordHasher implements PasswordHasher {

	private static final String OLD = "old:";

	private static final String NEW = "new:";

	private int costlyCalls;

	/** Returns a hash of an earlier algorithm. */
	public static PasswordHash outdated(String clearText) {
		return new PasswordHash(OLD + clearText);
	}

	public static PasswordHash current(String clearText) {
		return new PasswordHash(NEW + clearText);
	}

	@Override
	public PasswordHash hash(Password password) {
		this.costlyCalls++;
		return current(password.clearText());
	}

	@Override
	public PasswordHash hash(Password password, SharedSalt salt) {
		return hash(password);
	}

	@Override
	public Set<PasswordHash> matching(Password password, Collection<PasswordHash> hashes) {
		this.costlyCalls++;
		return hashes.stream()
			.filter((hash) -> hash.equals(current(password.clearText())) || hash.equals(outdated(password.clearText())))
			.collect(Collectors.toSet());
	}

	@Override
	public boolean verify(Password password, PasswordHash hash) {
		this.costlyCalls++;
		return hash.equals(current(password.clearText())) || hash.equals(outdated(password.clearText()));
	}

	@Override
	public void verifyNothing(Password password) {
		this.costlyCalls++;
	}

	@Override
	public boolean understands(PasswordHash hash) {
		return hash.encoded().startsWith(OLD) || hash.encoded().startsWith(NEW);
	}

	@Override
	public boolean isOutdated(PasswordHash hash) {
		return hash.encoded().startsWith(OLD);
	}

	/** Returns how many calls cost the time of a hash. */
	public int costlyCalls() {
		return this.costlyCalls;
	}

}
