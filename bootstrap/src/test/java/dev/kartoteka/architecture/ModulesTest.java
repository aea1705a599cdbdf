package dev.kartoteka.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.kartoteka.domain.shared.Version;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

/** Each module keeps to its own root package. */
@Tag("parallel")
@ResourceLock("ArchUnit")
class ModulesTest {

	@Test
	void everyModuleKeepsToItsOwnPackage() {
		assertThat(strays(ProjectFolder.root(), House.production())).isEmpty();
	}

	@Test
	void noticesAClassInThePackageOfAnotherModule(@TempDir Path project) throws IOException {
		compileInto(project, "domain", Version.class);
		compileInto(project, "adapter-web", Version.class);
		assertThat(strays(project, new House("dev.kartoteka", List.of("domain", "adapter-web"))))
			.containsExactly("adapter-web: " + Version.class.getName());
	}

	private static List<String> strays(Path project, House house) {
		return house.modules().stream().flatMap((module) -> {
			JavaClasses classes = ProductionClasses.of(project, List.of(module));
			return classes.stream()
				.filter((type) -> !House.isWithin(house.packageOf(module), type))
				.map((type) -> module + ": " + type.getName());
		}).toList();
	}

	private static void compileInto(Path project, String module, Class<?> type) throws IOException {
		String file = type.getName().replace('.', '/') + ".class";
		Path target = project.resolve(module).resolve("target/classes").resolve(file);
		Files.createDirectories(target.getParent());
		try (var source = type.getClassLoader().getResourceAsStream(file)) {
			Files.copy(Objects.requireNonNull(source), target);
		}
	}

}
