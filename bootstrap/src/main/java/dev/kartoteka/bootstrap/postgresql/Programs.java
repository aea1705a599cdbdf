package dev.kartoteka.bootstrap.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

import dev.kartoteka.bootstrap.start.StartFailure;

/**
 * The programs of PostgreSQL for this machine, unpacked from the class path. Another
 * version replaces their folder.
 */
final class Programs {

	private static final String MARKER = "unpacked-from";

	private final Path folder;

	private Programs(Path folder) {
		this.folder = folder;
	}

	/** Unpacks the programs if necessary. The caller must hold the data folder. */
	static Programs unpackedTo(Path folder) throws IOException {
		URL archive = archive();
		String origin = fingerprint(archive);
		Path marker = folder.resolve(MARKER);
		if (Files.notExists(marker) || !Files.readString(marker).equals(origin)) {
			Path draft = folder.resolveSibling(folder.getFileName() + ".new");
			delete(draft);
			unpack(archive, draft);
			Files.writeString(draft.resolve(MARKER), origin);
			delete(folder);
			Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
		}
		return new Programs(folder);
	}

	Path program(String name) {
		return this.folder.resolve("bin").resolve(name);
	}

	/**
	 * Finds the programs for this machine.
	 * @throws StartFailure if there are none
	 */
	static URL archive() {
		String system = System.getProperty("os.name");
		String architecture = System.getProperty("os.arch");
		String name = archiveName(system, architecture);
		if (name == null) {
			throw failure("the embedded PostgreSQL is for Linux and macOS on x86-64 and ARM64, not for %s on %s."
				.formatted(system, architecture));
		}
		return archive(name, Programs.class.getClassLoader());
	}

	/**
	 * Finds an archive of programs.
	 * @throws StartFailure if this build has none, as the container image and the slim
	 * program
	 */
	static URL archive(String name, ClassLoader classes) {
		URL archive = classes.getResource(name);
		if (archive == null) {
			throw failure("this build has no embedded PostgreSQL.");
		}
		return archive;
	}

	private static StartFailure failure(String reason) {
		return new StartFailure(reason, "Set SPRING_DATASOURCE_URL to your own PostgreSQL.");
	}

	static @Nullable String archiveName(String system, String architecture) {
		String platform = switch (system + " " + architecture) {
			case "Linux amd64" -> "linux-x86_64";
			case "Linux aarch64" -> "linux-arm_64";
			// The programs are universal binaries for both processors.
			case "Mac OS X x86_64", "Mac OS X aarch64" -> "darwin-x86_64";
			default -> null;
		};
		return (platform != null) ? "postgres-%s.txz".formatted(platform) : null;
	}

	private static String fingerprint(URL archive) throws IOException {
		URLConnection connection = archive.openConnection();
		if (connection instanceof JarURLConnection jar) {
			return "%08x".formatted(jar.getJarEntry().getCrc());
		}
		return connection.getLastModified() + "-" + connection.getContentLengthLong();
	}

	private static void unpack(URL archive, Path target) throws IOException {
		try (InputStream packed = archive.openStream();
				TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(tar, entry, target);
			}
		}
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
		Path path = target.resolve(entry.getName()).normalize();
		if (!path.startsWith(target)) {
			throw new IOException("An entry outside of the folder: " + entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(path);
			return;
		}
		Files.createDirectories(path.resolveSibling("."));
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
		}
		else if (entry.isFile()) {
			Files.copy(tar, path);
			boolean executable = (entry.getMode() & 0100) != 0;
			Files.setPosixFilePermissions(path,
					PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
		}
		else {
			throw new IOException("An entry of an unknown kind: " + entry.getName());
		}
	}

	static void delete(Path folder) throws IOException {
		if (Files.notExists(folder)) {
			return;
		}
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
					throws IOException {
				if (failure != null) {
					throw failure;
				}
				Files.delete(directory);
				return FileVisitResult.CONTINUE;
			}

		});
	}

}
