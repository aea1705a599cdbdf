package dev.kartoteka.bootstrap.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.kartoteka.bootstrap.start.StartFailure;

/**
 * The folder for data that the program generates. One process holds it at a time; the
 * operating system releases the lock when the process dies.
 */
public final class DataFolder implements AutoCloseable {

	/** The name of the embedded database. */
	public static final String DATABASE = "postgresql";

	/** The name of the generated secret for tokens. */
	public static final String SECRET = "jwt-secret";

	/** The name of the folder of images. */
	public static final String IMAGES = "images";

	/** For a file that only its owner may read. */
	public static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

	/** For a folder that only its owner may look into. */
	public static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

	private static final String OR_MOVE = "or set KARTOTEKA_DATA_DIR to another folder.";

	private final Path path;

	private final FileChannel lockFile;

	private DataFolder(Path path, FileChannel lockFile) {
		this.path = path;
		this.lockFile = lockFile;
	}

	/** Opens and locks the folder; creates it if it is missing. */
	public static DataFolder open(Path folder) {
		return openUnlessInUse(folder)
			.orElseThrow(() -> new StartFailure("the data folder %s is in use by another Kartoteka process."
				.formatted(folder.toAbsolutePath().normalize()), "Stop that one, " + OR_MOVE));
	}

	/** Opens and locks the folder, unless another process has locked it. */
	public static Optional<DataFolder> openUnlessInUse(Path folder) {
		Path path = folder.toAbsolutePath().normalize();
		try {
			createPrivately(path);
			FileChannel lockFile = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!lock(lockFile)) {
				lockFile.close();
				return Optional.empty();
			}
			return Optional.of(new DataFolder(path, lockFile));
		}
		catch (IOException ex) {
			throw new StartFailure("the data folder %s can't be written.".formatted(path),
					"Give this user the right to write there, " + OR_MOVE, ex);
		}
	}

	private static void createPrivately(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			Path parent = path.getParent();
			if (parent != null) {
				Files.createDirectories(parent);
			}
			Files.createDirectory(path, PRIVATE_FOLDER);
		}
	}

	private static boolean lock(FileChannel lockFile) throws IOException {
		try {
			return lockFile.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	public Path path() {
		return this.path;
	}

	/**
	 * Returns the content of the file. If there is none, generates the content and writes
	 * the file, readable by its owner only.
	 */
	public String secret(String fileName, Supplier<String> generator) {
		Path file = this.path.resolve(fileName);
		try {
			if (Files.notExists(file)) {
				writePrivately(file, generator.get());
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new StartFailure("%s can't be read or written.".formatted(file),
					"Give this user the right to read and write it, " + OR_MOVE, ex);
		}
	}

	/** Writes the file atomically, readable by its owner only. */
	public static void writePrivately(Path file, String content) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(draft);
		try (FileChannel channel = FileChannel.open(draft,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), PRIVATE_FILE)) {
			channel.write(ByteBuffer.wrap((content + "\n").getBytes(StandardCharsets.UTF_8)));
			channel.force(true);
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
	}

	@Override
	public void close() {
		try {
			this.lockFile.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
