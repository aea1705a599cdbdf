package dev.kartoteka.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The compiled classes of the modules. Importing them takes seconds. */
final class ProductionClasses {

	private static final JavaClasses ALL = of(ProjectFolder.root(), ProjectFolder.modules());

	private ProductionClasses() {
	}

	/** Returns the classes of all main sources. */
	static JavaClasses all() {
		return ALL;
	}

	/** Returns the classes of all tests. */
	static JavaClasses ofTests() {
		return OfTests.ALL;
	}

	/** Imports the classes of the modules' main sources, without their tests. */
	static JavaClasses of(Path project, List<String> modules) {
		return compiled(project, modules, "classes");
	}

	private static JavaClasses compiled(Path project, List<String> modules, String folder) {
		List<Path> folders = modules.stream()
			.map((module) -> project.resolve(module).resolve("target").resolve(folder))
			.filter(Files::isDirectory)
			.toList();
		return new ClassFileImporter().importPaths(folders);
	}

	private static final class OfTests {

		private static final JavaClasses ALL = compiled(ProjectFolder.root(), ProjectFolder.modules(), "test-classes");

	}

}
