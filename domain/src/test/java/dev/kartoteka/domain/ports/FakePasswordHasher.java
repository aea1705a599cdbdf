package dev.kartoteka.domain.ports;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.SharedSalt;

/** Does not hash, but counts the calls that would. */
public final class FakePasswordHasher implements PasswordHasher {

	private static final String OLD = "old:";

	private static final String NEW = "new:";

	private int costlyCalls;

	private @Nullable Runnable duringNext;

	/** Returns a hash of an earlier algorithm. */
	public static PasswordHash outdated(String clearText) {
		return new PasswordHash(OLD + clearText);
	}

	public static PasswordHash current(String clearText) {
		return new PasswordHash(NEW + clearText);
	}

	@Override
	public PasswordHash hash(Password password) {
		work();
		return current(password.clearText());
	}

	@Override
	public PasswordHash hash(Password password, SharedSalt salt) {
		return hash(password);
	}

	@Override
	public Set<PasswordHash> matching(Password password, Collection<PasswordHash> hashes) {
		work();
		return hashes.stream()
			.filter((hash) -> hash.equals(current(password.clearText())) || hash.equals(outdated(password.clearText())))
			.collect(Collectors.toSet());
	}

	@Override
	public boolean verify(Password password, PasswordHash hash) {
		work();
		return hash.equals(current(password.clearText())) || hash.equals(outdated(password.clearText()));
	}

	@Override
	public void verifyNothing(Password password) {
		work();
	}

	@Override
	public boolean understands(PasswordHash hash) {
		return hash.encoded().startsWith(OLD) || hash.encoded().startsWith(NEW);
	}

	@Override
	public boolean isOutdated(PasswordHash hash) {
		return hash.encoded().startsWith(OLD);
	}

	/** Does something while the next password is hashed or compared. */
	public void duringNextCall(Runnable something) {
		this.duringNext = something;
	}

	private void work() {
		this.costlyCalls++;
		Runnable something = this.duringNext;
		this.duringNext = null;
		if (something != null) {
			something.run();
		}
	}

	/** Returns how many calls cost the time of a hash. */
	public int costlyCalls() {
		return this.costlyCalls;
	}

}
