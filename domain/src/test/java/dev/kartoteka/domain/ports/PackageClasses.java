package dev.kartoteka.domain.ports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of this package, in the order of their names. */
final class PackageClasses {

	private static final String SUFFIX = ".class";

	private PackageClasses() {
	}

	/** Returns the top-level classes, which come from a folder or from a JAR file. */
	static Stream<Class<?>> ofThisPackage() {
		return names().stream().filter((name) -> !name.contains("$")).sorted().map(PackageClasses::load);
	}

	private static List<String> names() {
		try {
			Path code = Path.of(PackageClasses.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			if (Files.isDirectory(code)) {
				return namesIn(code);
			}
			try (FileSystem jar = FileSystems.newFileSystem(code)) {
				return namesIn(jar.getPath("/"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> namesIn(Path root) throws IOException {
		Path folder = root
			.resolve(PackageClasses.class.getPackageName().replace(".", root.getFileSystem().getSeparator()));
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(SUFFIX) && !name.equals("package-info.class"))
				.map((name) -> name.substring(0, name.length() - SUFFIX.length()))
				.toList();
		}
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(PackageClasses.class.getPackageName() + "." + name, false,
					PackageClasses.class.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
