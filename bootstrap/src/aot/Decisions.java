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
 * Lets Spring decide ahead of time which beans the program has on an external database,
 * puts what it wrote into the unpacked program, and takes out what would be decided anew
 * at each start. Not part of the program; the profile "aot" of the build runs it from its
 * source.
 *
 * Arguments: the program (kartoteka.jar), a folder for what is generated.
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
		// The compiler finds the other sources from there.
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
	 * A signature (Bouncy Castle's) is checked anew at each start, and keeps classes out
	 * of a cache. It stays in kartoteka.jar.
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
				// There is a sender then, used only where a server is named.
				"--spring.mail.host="));
		require(builder.inheritIO().start().waitFor(), "Spring's processing");
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
