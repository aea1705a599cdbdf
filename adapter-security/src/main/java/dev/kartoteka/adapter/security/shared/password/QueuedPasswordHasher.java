package dev.kartoteka.adapter.security.shared.password;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

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

	private final Argon2Format currentFormat;

	private final List<HashFormat> formats;

	private final HashingQueue queue;

	private final ConstantTimePadding failurePadding;

	private final StoredHash dummy;

	QueuedPasswordHasher(Argon2Format currentFormat, HashingQueue queue, ConstantTimePadding failurePadding) {
		this.currentFormat = currentFormat;
		this.formats = List.of(currentFormat, new DjangoPbkdf2Format(), new DjangoBcryptFormat(),
				new DjangoScryptFormat());
		this.queue = queue;
		this.failurePadding = failurePadding;
		this.dummy = currentFormat.dummy();
	}

	@Override
	public PasswordHash hash(Password password) {
		return new PasswordHash(this.queue.result(() -> this.currentFormat.write(password.clearText())));
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
