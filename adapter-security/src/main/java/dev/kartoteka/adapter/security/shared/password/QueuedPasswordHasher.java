package dev.kartoteka.adapter.security.shared.password;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.SharedSalt;

/**
 * Writes Argon2id, and also reads the hashes of Django. A text that is no hash, such as
 * Django's unusable passwords, which begin with {@code !}, matches no password.
 *
 * <p>
 * Every failed check does the work of a real hash and is then padded: imported hashes
 * have other costs than new ones, so their durations would tell whose password is
 * imported.
 */
class QueuedPasswordHasher implements PasswordHasher {

	private static final int MAX_OTHER_FORMS = 2;

	private final Argon2Format currentFormat;

	private final List<HashFormat> formats;

	private final HashingQueue queue;

	private final ConstantTimePadding failurePadding;

	private final SharedSalts salts;

	private final StoredHash dummy;

	QueuedPasswordHasher(Argon2Format currentFormat, HashingQueue queue, ConstantTimePadding failurePadding,
			SharedSalts salts) {
		this.currentFormat = currentFormat;
		this.formats = List.of(currentFormat, new DjangoPbkdf2Format(), new DjangoBcryptFormat(),
				new DjangoScryptFormat());
		this.queue = queue;
		this.failurePadding = failurePadding;
		this.salts = salts;
		this.dummy = currentFormat.dummy();
	}

	@Override
	public PasswordHash hash(Password password) {
		return new PasswordHash(this.queue.result(() -> this.currentFormat.write(password.clearText())));
	}

	@Override
	public PasswordHash hash(Password password, SharedSalt salt) {
		byte[] bytes = salt.sample()
			.flatMap((sample) -> this.currentFormat.saltOf(sample.encoded()))
			.orElseGet(() -> this.salts.of(salt.owner(), Argon2Format.SALT_BYTES));
		return new PasswordHash(this.queue.result(() -> this.currentFormat.write(password.clearText(), bytes)));
	}

	@Override
	public Set<PasswordHash> matching(Password password, Collection<PasswordHash> hashes) {
		List<Map<PasswordHash, StoredHash>> groups = groupsToTry(hashes);
		if (groups.isEmpty()) {
			verifyNothing(password);
			return Set.of();
		}
		long start = System.nanoTime();
		Set<PasswordHash> matching = this.queue.result(() -> matchingIn(groups, password.clearText()));
		if (matching.isEmpty()) {
			this.failurePadding.pad(start);
		}
		return matching;
	}

	/** Groups the hashes by form: the current form first, then at most two others. */
	private List<Map<PasswordHash, StoredHash>> groupsToTry(Collection<PasswordHash> hashes) {
		Map<String, Map<PasswordHash, StoredHash>> current = new LinkedHashMap<>();
		Map<String, Map<PasswordHash, StoredHash>> others = new LinkedHashMap<>();
		for (PasswordHash hash : hashes) {
			StoredHash stored = read(hash);
			if (stored != null) {
				boolean first = !isOutdated(hash) && (current.isEmpty() || current.containsKey(stored.form()));
				(first ? current : others).computeIfAbsent(stored.form(), (_) -> new LinkedHashMap<>())
					.put(hash, stored);
			}
		}
		return Stream.concat(current.values().stream(), others.values().stream().limit(MAX_OTHER_FORMS)).toList();
	}

	private static Set<PasswordHash> matchingIn(List<Map<PasswordHash, StoredHash>> groups, String password) {
		Set<PasswordHash> matching = new HashSet<>();
		for (Map<PasswordHash, StoredHash> group : groups) {
			byte[] computed = group.values().iterator().next().digestOf(password);
			group.forEach((hash, stored) -> {
				if (stored.hasDigest(computed)) {
					matching.add(hash);
				}
			});
		}
		return matching;
	}

	@Override
	public boolean verify(Password password, PasswordHash hash) {
		StoredHash stored = read(hash);
		if (stored == null) {
			verifyNothing(password);
			return false;
		}
		return verify(password, stored);
	}

	@Override
	public void verifyNothing(Password password) {
		long start = System.nanoTime();
		this.queue.result(() -> this.dummy.matches(password.clearText()));
		this.failurePadding.pad(start);
	}

	@Override
	public boolean understands(PasswordHash hash) {
		return read(hash) != null;
	}

	@Override
	public boolean isOutdated(PasswordHash hash) {
		return !this.currentFormat.isCurrent(hash.encoded());
	}

	private boolean verify(Password password, StoredHash stored) {
		long start = System.nanoTime();
		boolean matches = this.queue.result(() -> stored.matches(password.clearText()));
		if (!matches) {
			this.failurePadding.pad(start);
		}
		return matches;
	}

	private @Nullable StoredHash read(PasswordHash hash) {
		for (HashFormat format : this.formats) {
			StoredHash stored = format.read(hash.encoded());
			if (stored != null) {
				return stored;
			}
		}
		return null;
	}

}
