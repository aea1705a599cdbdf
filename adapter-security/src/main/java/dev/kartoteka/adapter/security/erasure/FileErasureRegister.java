package dev.kartoteka.adapter.security.erasure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.security.ErasureFolder;
import dev.kartoteka.adapter.security.KeyedMac;
import dev.kartoteka.domain.person.ErasureRegister;
import dev.kartoteka.domain.shared.Outage;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Resource;

import org.springframework.stereotype.Component;

/**
 * Appends a line with the time and the HMAC-SHA256 of the phone to the file {@code log}.
 * The key is in the file {@code key} beside it, written with the first erasure; it has
 * nothing to do with the secret for tokens. A lock on the log lets replicas share the
 * folder.
 */
@Component
class FileErasureRegister implements ErasureRegister {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

	private static final String MAC = "HmacSHA256";

	private static final int KEY_BYTES = 32;

	/** Lines that a crash has cut off do not match. */
	private static final Pattern LINE = Pattern.compile("(\\S+) ([0-9a-f]{64})");

	private final Path folder;

	/** Read once, since an operator's command computes many hashes. */
	private byte @Nullable [] keyForHashes;

	FileErasureRegister(ErasureFolder folder) {
		this.folder = folder.path();
	}

	@Override
	public synchronized void note(PhoneNumber phone, Instant at) {
		try {
			createFolder();
			try (FileChannel log = open("log", StandardOpenOption.CREATE, StandardOpenOption.READ,
					StandardOpenOption.WRITE); FileLock _ = log.lock()) {
				byte[] key = Files.exists(keyFile()) ? key() : newKey();
				String line = at + " " + hash(phone, key) + "\n";
				log.position(log.size());
				write(log, (endsWithinALine(log) ? "\n" : "") + line);
			}
		}
		catch (IOException ex) {
			throw unavailable(ex);
		}
	}

	private void createFolder() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			Files.createDirectories(this.folder, permissions("rwx------"));
		}
	}

	private static boolean endsWithinALine(FileChannel log) throws IOException {
		ByteBuffer last = ByteBuffer.allocate(1);
		return log.size() > 0 && log.read(last, log.size() - 1) == 1 && last.get(0) != '\n';
	}

	private byte[] newKey() throws IOException {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		try (FileChannel file = open("key", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			try {
				write(file, HexFormat.of().formatHex(key) + "\n");
			}
			catch (IOException ex) {
				// With a part of a key, every later erasure would fail.
				Files.deleteIfExists(keyFile());
				throw ex;
			}
		}
		try (FileChannel directory = FileChannel.open(this.folder)) {
			directory.force(true);
		}
		return key;
	}

	private FileChannel open(String name, OpenOption... options) throws IOException {
		return FileChannel.open(this.folder.resolve(name), Set.of(options), permissions("rw-------"));
	}

	private static FileAttribute<?> permissions(String permissions) {
		return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
	}

	private static void write(FileChannel file, String text) throws IOException {
		ByteBuffer remaining = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
		while (remaining.hasRemaining()) {
			file.write(remaining);
		}
		file.force(true);
	}

	@Override
	public Map<String, Instant> lastErasures() {
		Map<String, Instant> last = new HashMap<>();
		try {
			if (Files.exists(logFile())) {
				Files.readAllLines(logFile()).forEach((line) -> read(line, last));
			}
			return last;
		}
		catch (IOException ex) {
			throw unavailable(ex);
		}
	}

	private static void read(String line, Map<String, Instant> last) {
		Matcher matcher = LINE.matcher(line);
		if (matcher.matches()) {
			Instant at = Instant.parse(matcher.group(1));
			last.merge(matcher.group(2), at, (one, other) -> one.isAfter(other) ? one : other);
		}
	}

	@Override
	public synchronized String hashOf(PhoneNumber phone) {
		try {
			byte[] key = this.keyForHashes;
			if (key == null) {
				key = key();
				this.keyForHashes = key;
			}
			return hash(phone, key);
		}
		catch (IOException ex) {
			throw unavailable(ex);
		}
	}

	private byte[] key() throws IOException {
		try {
			byte[] key = HexFormat.of().parseHex(Files.readString(keyFile()).strip());
			if (key.length == KEY_BYTES) {
				return key;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new IOException(keyFile() + " is not a key", ex);
		}
		throw new IOException(keyFile() + " is not a key of " + KEY_BYTES + " bytes");
	}

	private static String hash(PhoneNumber phone, byte[] key) {
		return HexFormat.of().formatHex(KeyedMac.ofTextAlone(new SecretKeySpec(key, MAC), phone.e164()));
	}

	private Path logFile() {
		return this.folder.resolve("log");
	}

	private Path keyFile() {
		return this.folder.resolve("key");
	}

	private Outage unavailable(IOException cause) {
		return new Outage(Resource.ERASURE_REGISTER,
				"The register of erasures in %s cannot be used. Give this user the right to write there."
					.formatted(this.folder),
				RETRY_AFTER, cause);
	}

}
