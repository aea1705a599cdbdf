package dev.kartoteka.adapter.security.shared.password;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bouncycastle.crypto.generators.SCrypt;
import org.jspecify.annotations.Nullable;

/** Reads Django's notation of scrypt: {@code scrypt$16384$salt$8$5$hash}. */
class DjangoScryptFormat implements HashFormat {

	private static final Pattern NOTATION = Pattern
		.compile("scrypt\\$(\\d{1,6})\\$([^$]{1,128})\\$(\\d{1,2})\\$(\\d{1,2})\\$([A-Za-z0-9+/]{86}==)");

	/** In bytes; Django uses 16 MiB. */
	private static final int MAX_MEMORY = 64 * 1024 * 1024;

	/** Django uses 5. */
	private static final int MAX_PARALLELISM = 10;

	private static final int BYTES_PER_BLOCK = 128;

	@Override
	public @Nullable StoredHash read(String encoded) {
		Matcher found = NOTATION.matcher(encoded);
		if (!found.matches()) {
			return null;
		}
		int work = Integer.parseInt(found.group(1));
		int blockSize = Integer.parseInt(found.group(3));
		int parallelism = Integer.parseInt(found.group(4));
		byte[] salt = found.group(2).getBytes(StandardCharsets.UTF_8);
		byte[] hash = Base64Text.decode(found.group(5));
		if (hash == null || !isAcceptable(work, blockSize, parallelism)) {
			return null;
		}
		return new StoredHash(encoded, hash, (password) -> SCrypt.generate(password.getBytes(StandardCharsets.UTF_8),
				salt, work, blockSize, parallelism, hash.length));
	}

	private static boolean isAcceptable(int work, int blockSize, int parallelism) {
		return work > 1 && Integer.bitCount(work) == 1 && blockSize > 0 && parallelism > 0
				&& parallelism <= MAX_PARALLELISM && (long) BYTES_PER_BLOCK * blockSize * work <= MAX_MEMORY;
	}

}
