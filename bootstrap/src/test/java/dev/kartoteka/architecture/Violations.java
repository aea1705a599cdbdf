package dev.kartoteka.architecture;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Conditions that report each violation as one line. */
final class Violations {

	private Violations() {
	}

	/** Creates a condition from a check that reports each violation of a class. */
	static ArchCondition<JavaClass> condition(String description, BiConsumer<JavaClass, Consumer<String>> check) {
		return new ArchCondition<>(description) {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				check.accept(type, (line) -> events.add(SimpleConditionEvent.violated(type, line)));
			}

		};
	}

	/** Tells what is wrong with a class as a whole. */
	static String about(JavaClass type, String complaint) {
		return "Class <" + type.getName() + "> " + complaint + " in " + type.getSourceCodeLocation();
	}

	/** The class in whose source file the type is declared. */
	static JavaClass outermost(JavaClass type) {
		return type.getEnclosingClass().map(Violations::outermost).orElse(type);
	}

}
