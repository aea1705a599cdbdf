package dev.kartoteka.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the project. */
public final class ProjectFolder {

	private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

	private ProjectFolder() {
	}

	/** Returns the folder of the root POM: the working directory or one above it. */
	public static Path root() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			if (!modulesNamedIn(folder).isEmpty()) {
				return folder;
			}
		}
		throw new IllegalStateException("No POM with modules here or above");
	}

	/** Returns the modules in the order of the root POM. */
	static List<String> modules() {
		return modulesNamedIn(root());
	}

	/** Returns the Java files in a folder, which may be missing. */
	static List<Path> javaFilesIn(Path folder) {
		if (Files.notExists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> modulesNamedIn(Path folder) {
		Path pom = folder.resolve("pom.xml");
		if (!Files.exists(pom)) {
			return List.of();
		}
		try {
			return MODULE.matcher(Files.readString(pom)).results().map((found) -> found.group(1)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
