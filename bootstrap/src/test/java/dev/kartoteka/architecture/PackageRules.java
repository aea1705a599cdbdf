package dev.kartoteka.architecture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.kartoteka.architecture.House.isWithin;
import static dev.kartoteka.architecture.House.within;
import static dev.kartoteka.architecture.Violations.about;

/** Rules on the annotation and the place of packages. */
final class PackageRules {

	private static final List<String> INDISPENSABLE = List.of("domain", "application", "bootstrap");

	private static final String ADAPTER = "adapter-";

	private PackageRules() {
	}

	static ArchRule packagesAreNullMarked(House house) {
		Set<JavaPackage> reported = new HashSet<>();
		return classes().that(within(house.root()))
			.should(Violations.condition("be in packages that are @NullMarked", (type, report) -> {
				JavaPackage itsPackage = type.getPackage();
				boolean marked = itsPackage.tryGetPackageInfo()
					.filter((info) -> info.isAnnotatedWith(NullMarked.class))
					.isPresent();
				if (!marked && reported.add(itsPackage)) {
					report.accept("Package <" + itsPackage.getName() + "> is not @NullMarked");
				}
			}));
	}

	static ArchRule everyClassHasItsLayer(House house) {
		return classes().should(new LayersCondition(house));
	}

	/** Checks each class first, and then the modules without any class. */
	private static final class LayersCondition extends ArchCondition<JavaClass> {

		private final House house;

		private final Set<String> populated = new HashSet<>();

		LayersCondition(House house) {
			super("lie in the branch of a module, and each module be a layer with classes");
			this.house = house;
		}

		@Override
		public void check(JavaClass type, ConditionEvents events) {
			List<String> owners = this.house.modules()
				.stream()
				.filter((module) -> isWithin(this.house.packageOf(module), type))
				.toList();
			if (owners.isEmpty()) {
				report(events, about(type, "lies in no module's package"));
			}
			if (!type.getSimpleName().equals("package-info")) {
				this.populated.addAll(owners);
			}
		}

		@Override
		public void finish(ConditionEvents events) {
			for (String module : this.house.modules()) {
				if (!INDISPENSABLE.contains(module) && !module.startsWith(ADAPTER)) {
					report(events, "Module <" + module + "> is no layer that the rules know");
				}
				if (!this.populated.contains(module)) {
					report(events, "Module <" + module + "> has no classes in " + this.house.packageOf(module));
				}
			}
			INDISPENSABLE.stream()
				.filter((layer) -> !this.house.modules().contains(layer))
				.forEach((layer) -> report(events, "Layer <" + layer + "> has no module"));
			if (this.house.modules().stream().noneMatch((module) -> module.startsWith(ADAPTER))) {
				report(events, "Layer <adapter> has no module");
			}
		}

		private void report(ConditionEvents events, String line) {
			events.add(SimpleConditionEvent.violated(this.house, line));
		}

	}

}
