package dev.kartoteka.endtoend;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays the main scenario with Java clients that a public generator makes from the
 * description, and from the one for generators. The build copies the generator to the
 * place where this test expects it.
 */
class JavaClientTest extends EndToEnd {

	private static final Path GENERATOR = Path.of("target", "consumer", "openapi-generator-cli.jar");

	/**
	 * Uses Spring's client, since Spring is on the class path, and as few further
	 * libraries as possible.
	 */
	private static final String SETTINGS = "useSpringBoot4=true,useJackson3=true,useJakartaEe=true,"
			+ "openApiNullable=false,hideGenerationTimestamp=true";

	@TempDir
	private Path folder;

	@Test
	void tellsTheMainStory() throws Exception {
		generate("/api/schema/", "dev.kartoteka.consumer");
		generate("/api/schema/?lists=pages", "dev.kartoteka.paged");
		compile();

		assertThat(play()).isEqualTo(
				List.of("400 {\"phone\":[\"A client card with this phone already exists in this organization.\"]}",
						"Иванова Мария", "+79517487295", "37.600000", "1", "2: Анна, Мария; a picture"));
	}

	private void generate(String path, String root) throws Exception {
		String packages = ",invokerPackage=%1$s,apiPackage=%1$s.api,modelPackage=%1$s.model".formatted(root);
		Path description = Files.writeString(this.folder.resolve("openapi.json"), anybody().get(path).is(200).body());
		Path log = this.folder.resolve("generator.log");
		Process generator = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", GENERATOR.toString(), "generate", "-i",
				description.toString(), "-g", "java", "--library", "restclient", "-o", this.folder.toString(),
				"--additional-properties", SETTINGS + packages, "--global-property",
				"apiTests=false,modelTests=false,apiDocs=false,modelDocs=false")
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		assertThat(generator.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(generator.exitValue()).as(Files.readString(log)).isZero();
	}

	private void compile() throws IOException {
		copy("MainScenario.java", "consumer");
		copy("PagedScenario.java", "paged");
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
				Stream<Path> sources = Files.walk(this.folder.resolve("src/main/java"))) {
			List<Path> all = sources.filter((file) -> file.toString().endsWith(".java")).toList();
			List<String> complaints = new ArrayList<>();
			boolean compiled = compiler.getTask(
					null, files, (complaint) -> complaints.add(complaint.toString()), List.of("-proc:none", "-nowarn",
							"-cp", System.getProperty("java.class.path"), "-d", classes().toString()),
					null, files.getJavaFileObjectsFromPaths(all))
				.call();
			assertThat(compiled).as(String.join("\n", complaints)).isTrue();
		}
	}

	private void copy(String scenario, String client) throws IOException {
		Path target = this.folder.resolve("src/main/java/dev/kartoteka").resolve(client).resolve(scenario);
		try (var source = Objects.requireNonNull(JavaClientTest.class.getResourceAsStream(scenario))) {
			Files.copy(source, target);
		}
	}

	private Object play() throws Exception {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes().toUri().toURL() },
				JavaClientTest.class.getClassLoader())) {
			return loader.loadClass("dev.kartoteka.consumer.MainScenario")
				.getMethod("play", String.class, String.class, String.class, File.class)
				.invoke(null, program.address().toString(), Program.STAFF_USERNAME, Person.PASSWORD, picture());
		}
	}

	private Path classes() throws IOException {
		return Files.createDirectories(this.folder.resolve("classes"));
	}

	private File picture() throws IOException {
		File picture = this.folder.resolve("picture.png").toFile();
		ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
		return picture;
	}

}
