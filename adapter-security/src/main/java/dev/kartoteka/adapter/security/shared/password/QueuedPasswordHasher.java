package dev.kartoteka.adapter.security.shared.password;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

/**
 * Writes Argon2id, and reads what Django wrote besides. A text that is no hash at all,
 * such as Django's unusable passwords, which begin with {@code !}, belongs to no
 * password.
 *
 * <p>
 * Whatever fails does the work of a real hash, and then evens out its time: hashes that
 * were brought over cost other times than today's, and would betray whose they are.
 */
class QueuedPasswordHasher implements PasswordHasher {

	private final Argon2Format today;

	private final List<HashFormat> formats;

	private final HashingQueue queue;

	private final ConstantTimePadding failures;

	private final StoredHash nobodys;

	QueuedPasswordHasher(Argon2Format today, HashingQueue queue, ConstantTimePadding failures) {
		this.today = today;
		this.formats = List.of(today, new DjangoPbkdf2Format(), new DjangoBcryptFormat(), new DjangoScryptFormat());
		this.queue = queue;
		this.failures = failures;
		this.nobodys = today.nobodys();
	}

	@Override
	public PasswordHash hash(Password password) {
		return new PasswordHash(this.queue.result(() -> this.today.write(password.clearText())));
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
		this.queue.result(() -> this.nobodys.belongsTo(password.clearText()));
		this.failures.evenOut(start);
	}

	@Override
	public boolean understands(PasswordHash hash) {
		return read(hash) != null;
	}

	@Override
	public boolean isOutdated(PasswordHash hash) {
		return !this.today.isOfToday(hash.encoded());
	}

	private boolean verify(Password password, StoredHash stored) {
		long start = System.nanoTime();
		boolean belongs = this.queue.result(() -> stored.belongsTo(password.clearText()));
		if (!belongs) {
			this.failures.evenOut(start);
		}
		return belongs;
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
