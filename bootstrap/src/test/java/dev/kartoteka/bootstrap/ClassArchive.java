package dev.kartoteka.bootstrap;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.kartoteka.bootstrap.postgresql.TestDataFolder;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The classes of child processes as the JVM keeps them in memory, which saves a start of
 * the program almost half of its work. One start in advance creates the archive. It lasts
 * until a class or a library changes.
 */
final class ClassArchive {

	private static final Path PARENT = Path.of("target", "class-archive").toAbsolutePath();

	private static final List<String> OPTIONS = create();

	private ClassArchive() {
	}

	/** Returns the options by which a JVM finds its classes. */
	static List<String> options() {
		return OPTIONS;
	}

	private static List<String> create() {
		try {
			List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
				.map(Path::of)
				.filter(Files::exists)
				.toList();
			Path folder = PARENT.resolve(stateOf(classPath));
			Path archive = folder.resolve("classes.jsa");
			String jars = classPath.stream()
				.map((element) -> jarOf(element, folder).toString())
				.collect(Collectors.joining(File.pathSeparator));
			if (Files.notExists(archive)) {
				FileSystemUtils.deleteRecursively(PARENT);
				Files.createDirectories(folder);
				classPath.stream()
					.filter(Files::isDirectory)
					.forEach((element) -> pack(element, jarOf(element, folder)));
				train(archive, jars);
			}
			// The JVM would report on standard output that it can't use the archive.
			return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off,aot*=off", "-cp", jars);
		}
		catch (Exception ex) {
			throw new IllegalStateException("No archive of classes for child processes", ex);
		}
	}

	/** Changes with Java, and with each file that is on the class path. */
	private static String stateOf(List<Path> classPath) throws IOException {
		StringBuilder state = new StringBuilder(Runtime.version().toString());
		for (Path element : classPath) {
			try (Stream<Path> files = Files.walk(element)) {
				for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
					state.append("%s %d %s\n".formatted(file, Files.size(file), Files.getLastModifiedTime(file)));
				}
			}
		}
		return UUID.nameUUIDFromBytes(state.toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** An archive covers no classes in folders, so these are packed. */
	private static Path jarOf(Path element, Path folder) {
		return Files.isDirectory(element) ? folder.resolve(element.toString().replaceAll("\\W+", "-") + ".jar")
				: element;
	}

	private static void pack(Path folder, Path jar) {
		int result = ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--create", "--no-compress", "--file", jar.toString(), "-C", folder.toString(),
					".");
		assertThat(result).isZero();
	}

	private static void train(Path archive, String classPath) throws Exception {
		Path data = TestDataFolder.withDatabaseIn(Files.createTempDirectory("class-archive"));
		Path draft = archive.resolveSibling("draft.jsa");
		List<String> options = List.of("-XX:ArchiveClassesAtExit=" + draft, "-cp", classPath);
		Map<String, String> environment = Map.of("KARTOTEKA_DATA_DIR", data.toString(), "KARTOTEKA_STOP_PAUSE", "0s");
		try (ChildProcess program = ChildProcess.start(options, Kartoteka.class, environment)) {
			program.awaitOutput("First steps:").terminate();
			program.awaitExit();
			assertThat(draft).as(program.output()).exists();
		}
		Files.move(draft, archive);
		FileSystemUtils.deleteRecursively(data.getParent());
	}

}
