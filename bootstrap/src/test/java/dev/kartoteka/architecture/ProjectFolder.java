package dev.kartoteka.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The project as it lies on disk. */
public final class ProjectFolder {

	private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

	private ProjectFolder() {
	}

	/** Where the root POM lies: here or above. */
	public static Path root() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			if (!modulesNamedIn(folder).isEmpty()) {
				return folder;
			}
		}
		throw new IllegalStateException("No POM with modules here or above");
	}

	/** The modules as the root POM names them. */
	static List<String> modules() {
		return modulesNamedIn(root());
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
