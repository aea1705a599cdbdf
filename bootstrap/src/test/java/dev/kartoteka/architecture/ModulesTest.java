package dev.kartoteka.architecture;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.domain.shared.Version;

import static org.assertj.core.api.Assertions.assertThat;

/** Each module keeps to its own root package. */
@Tag("parallel")
class ModulesTest {

	private static final String SUFFIX = ".class";

	@Test
	void everyModuleKeepsToItsOwnPackage() throws IOException {
		assertThat(strays(ProjectFolder.root(), House.production())).isEmpty();
	}

	@Test
	void noticesAClassInThePackageOfAnotherModule(@TempDir Path project) throws IOException {
		compileInto(project, "domain", Version.class);
		compileInto(project, "adapter-web", Version.class);
		assertThat(strays(project, new House("dev.kartoteka", List.of("domain", "adapter-web"))))
			.containsExactly("adapter-web: " + Version.class.getName());
	}

	private static List<String> strays(Path project, House house) throws IOException {
		List<String> strays = new ArrayList<>();
		for (String module : house.modules()) {
			classesOf(project.resolve(module).resolve("target/classes")).stream()
				.filter((name) -> !name.startsWith(house.packageOf(module) + "."))
				.map((name) -> module + ": " + name)
				.forEach(strays::add);
		}
		return strays;
	}

	/**
	 * Takes the names of the files: importing one module after the other takes seconds.
	 */
	private static List<String> classesOf(Path folder) throws IOException {
		if (Files.notExists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.map((file) -> folder.relativize(file).toString())
				.filter((file) -> file.endsWith(SUFFIX))
				.map((file) -> file.substring(0, file.length() - SUFFIX.length()).replace(File.separatorChar, '.'))
				.toList();
		}
	}

	private static void compileInto(Path project, String module, Class<?> type) throws IOException {
		String file = type.getName().replace('.', '/') + SUFFIX;
		Path target = project.resolve(module).resolve("target/classes").resolve(file);
		Files.createDirectories(target.getParent());
		try (var source = type.getClassLoader().getResourceAsStream(file)) {
			Files.copy(Objects.requireNonNull(source), target);
		}
	}

}
