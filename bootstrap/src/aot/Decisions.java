
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Runs Spring's ahead-of-time processing of the program for an external database, and
 * adds the generated classes to the unpacked program. The profile "aot" of the build runs
 * this from its source; it is not part of the program.
 *
 * Arguments: the program (kartoteka.jar), a folder for the generated files.
 */
class Decisions {

	private static final String PROGRAM = "dev.kartoteka.bootstrap.Kartoteka";

	public static void main(String[] arguments) throws Exception {
		String jar = arguments[0];
		Path folder = Path.of(arguments[1]);
		String sources = Files.createDirectories(folder.resolve("sources")).toString();
		String resources = Files.createDirectories(folder.resolve("resources")).toString();
		String classes = Files.createDirectories(folder.resolve("classes")).toString();
		process(jar, sources, resources, classes);
		// The compiler finds the other sources from this one.
		String entry = sources + "/" + PROGRAM.replace('.', '/') + "__ApplicationContextInitializer.java";
		run("javac", "-proc:none", "-nowarn", "-Xlint:none", "-parameters", "-d", classes, "-classpath",
				jar + File.pathSeparator + classes, "-sourcepath", sources, entry);
		run("jar", "--update", "--file", jar, "-C", classes, ".");
		try (Stream<Path> libraries = Files.list(Path.of(jar).resolveSibling("lib"))) {
			for (Path library : libraries.toList()) {
				removeSignature(library);
			}
		}
	}

	/**
	 * Removes the signature of a library (Bouncy Castle): the JVM would verify it at each
	 * start and keep the signed classes out of the AOT cache. kartoteka.jar keeps it.
	 */
	private static void removeSignature(Path library) throws IOException {
		try (FileSystem inside = FileSystems.newFileSystem(library);
				DirectoryStream<Path> signature = Files.newDirectoryStream(inside.getPath("META-INF"),
						"*.{SF,RSA,DSA,EC}")) {
			for (Path file : signature) {
				Files.delete(file);
			}
		}
	}

	private static void process(String jar, String sources, String resources, String classes)
			throws IOException, InterruptedException {
		ProcessBuilder builder = Java.with(List.of("-classpath", jar,
				"org.springframework.boot.SpringApplicationAotProcessor", PROGRAM, sources, resources, classes,
				"dev.kartoteka", "kartoteka-bootstrap", "--spring.datasource.url=jdbc:postgresql://localhost/kartoteka",
				// Adds the beans for a mail server, which are used only if one is set.
				"--spring.mail.host="));
		require(builder.inheritIO().start().waitFor(), "Spring's ahead-of-time processing");
	}

	private static void run(String tool, String... arguments) {
		require(ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments), tool);
	}

	private static void require(int result, String what) {
		if (result != 0) {
			throw new IllegalStateException(what + " ended with " + result);
		}
	}

}
