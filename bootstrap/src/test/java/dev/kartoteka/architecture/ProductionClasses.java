package dev.kartoteka.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Imports the classes of the modules' main sources, without their tests. */
final class ProductionClasses {

	private static final JavaClasses ALL = of(ProjectFolder.root(), ProjectFolder.modules());

	private ProductionClasses() {
	}

	static JavaClasses all() {
		return ALL;
	}

	static JavaClasses of(Path project, List<String> modules) {
		return compiled(project, modules, "classes");
	}

	/** Imports the classes of the modules' tests. */
	static JavaClasses testsOf(Path project, List<String> modules) {
		return compiled(project, modules, "test-classes");
	}

	private static JavaClasses compiled(Path project, List<String> modules, String folder) {
		List<Path> folders = modules.stream()
			.map((module) -> project.resolve(module).resolve("target").resolve(folder))
			.filter(Files::isDirectory)
			.toList();
		return new ClassFileImporter().importPaths(folders);
	}

}
