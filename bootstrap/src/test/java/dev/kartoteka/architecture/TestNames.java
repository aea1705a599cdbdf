package dev.kartoteka.architecture;

import java.util.function.Consumer;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.annotation.Testable;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.kartoteka.architecture.Violations.about;

/**
 * The rule that every test is run. Surefire finds tests by their names, and ignores the
 * others without a word.
 */
final class TestNames {

	private static final String SUFFIX = "Test";

	private TestNames() {
	}

	/** Over all classes of tests. */
	static ArchRule everyTestIsRun() {
		return classes().should(Violations.condition("be found by Surefire if they have tests", TestNames::check));
	}

	private static void check(JavaClass type, Consumer<String> report) {
		if (!hasTests(type)) {
			return;
		}
		if (isAbstract(type)) {
			if (type.getAllSubclasses().stream().noneMatch(TestNames::isRun)) {
				report.accept(about(type, "has tests, but no …" + SUFFIX + " inherits them"));
			}
		}
		else if (!isRun(type)) {
			report.accept(about(type, "has tests, but Surefire does not find them"));
		}
	}

	private static boolean hasTests(JavaClass type) {
		return type.getAllMethods().stream().anyMatch((method) -> method.isMetaAnnotatedWith(Testable.class));
	}

	private static boolean isRun(JavaClass type) {
		if (isAbstract(type)) {
			return false;
		}
		return type.getEnclosingClass()
			.map((outer) -> type.isAnnotatedWith(Nested.class) && isRun(outer))
			.orElseGet(() -> type.getSimpleName().endsWith(SUFFIX));
	}

	private static boolean isAbstract(JavaClass type) {
		return type.getModifiers().contains(JavaModifier.ABSTRACT);
	}

}
