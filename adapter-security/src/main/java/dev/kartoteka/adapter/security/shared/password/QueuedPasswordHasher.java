package dev.kartoteka.adapter.security.shared.password;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;

/**
 * Writes Argon2id, and reads what Django wrote besides. A text that is no hash at all,
 * such as Django's unusable passwords, which begin with {@code !}, belongs to no
 * password, and takes as long to say so.
 */
class QueuedPasswordHasher implements PasswordHasher {

	private final Argon2Format today;

	private final List<HashFormat> formats;

	private final HashingQueue queue;

	private final StoredHash nobodys;

	QueuedPasswordHasher(Argon2Format today, HashingQueue queue) {
		this.today = today;
		this.formats = List.of(today, new DjangoPbkdf2Format(), new DjangoBcryptFormat());
		this.queue = queue;
		this.nobodys = Objects.requireNonNull(today.read(queue.result(() -> today.write("nobody's password"))));
	}

	@Override
	public PasswordHash hash(Password password) {
		return new PasswordHash(this.queue.result(() -> this.today.write(password.clearText())));
	}

	@Override
	public boolean verify(Password password, PasswordHash hash) {
		Optional<StoredHash> stored = read(hash);
		if (stored.isEmpty()) {
			verifyNothing(password);
			return false;
		}
		return this.queue.result(() -> stored.get().belongsTo(password.clearText()));
	}

	@Override
	public void verifyNothing(Password password) {
		this.queue.result(() -> this.nobodys.belongsTo(password.clearText()));
	}

	@Override
	public boolean isOutdated(PasswordHash hash) {
		return !this.today.isOfToday(hash.encoded());
	}

	private Optional<StoredHash> read(PasswordHash hash) {
		return this.formats.stream()
			.flatMap((format) -> Optional.ofNullable(format.read(hash.encoded())).stream())
			.findFirst();
	}

}
