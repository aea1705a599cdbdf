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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

import dev.kartoteka.bootstrap.start.StartFailure;

/**
 * The folder that keeps what the program generates, held by one process at a time. The
 * operating system ends the hold when the process dies, however it dies.
 */
public final class DataFolder implements AutoCloseable {

	private static final String HOW_TO_MOVE = "or set KARTOTEKA_DATA_DIR to another folder.";

	private final Path path;

	private final FileChannel lockFile;

	private DataFolder(Path path, FileChannel lockFile) {
		this.path = path;
		this.lockFile = lockFile;
	}

	/** Creates the folder where it is missing. */
	public static DataFolder open(Path folder) {
		Path path = folder.toAbsolutePath().normalize();
		try {
			createPrivately(path);
			FileChannel lockFile = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!lock(lockFile)) {
				lockFile.close();
				throw new StartFailure("the data folder %s is in use by another Kartoteka process.".formatted(path),
						"Stop that one, " + HOW_TO_MOVE);
			}
			return new DataFolder(path, lockFile);
		}
		catch (IOException ex) {
			throw new StartFailure("the data folder %s can't be written.".formatted(path),
					"Give this user the right to write there, " + HOW_TO_MOVE, ex);
		}
	}

	private static void createPrivately(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			Path parent = path.getParent();
			if (parent != null) {
				Files.createDirectories(parent);
			}
			Files.createDirectory(path,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
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
	 * What the file keeps; made and kept, readable by its owner only, where there is none
	 * yet.
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
					"Give this user the right to, " + HOW_TO_MOVE, ex);
		}
	}

	/** Readable by its owner only, complete or not there at all. */
	public static void writePrivately(Path file, String content) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(draft);
		try (FileChannel channel = FileChannel.open(draft,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
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
