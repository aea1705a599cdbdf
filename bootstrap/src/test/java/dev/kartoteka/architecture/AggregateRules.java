package dev.kartoteka.architecture;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.kartoteka.architecture.House.within;
import static dev.kartoteka.architecture.Violations.about;

/**
 * Rules on how aggregates are created and what they contain. An aggregate root has a
 * Snapshot.
 */
final class AggregateRules {

	private static final String SNAPSHOT = "$Snapshot";

	private static final String REPOSITORY = "Repository";

	private static final Pattern SETTER = Pattern.compile("set\\p{Lu}.*");

	private static final Set<String> MACHINE_CLOCKS = Set.of("java.lang.System.currentTimeMillis",
			"java.lang.System.nanoTime", "java.util.Date.<init>", "java.util.Calendar.getInstance",
			"java.util.GregorianCalendar.<init>");

	private AggregateRules() {
	}

	static ArchRule aggregatesNameEachOtherById(House house) {
		return CompositeArchRule
			.of(classes().that(within(house.domain()))
				.should(Violations.condition("hold no aggregate of another package",
						AggregateRules::reportHeldAggregates)))
			.and(slices().matching(house.domain() + ".(*)..").should().beFreeOfCycles())
			.and(slices().matching(house.application() + ".(*)..").should().beFreeOfCycles())
			.and(slices().matching(house.adapters() + ".(*).(*)..").should().beFreeOfCycles())
			.and(slices().matching(house.bootstrap() + ".(*)..").should().beFreeOfCycles());
	}

	private static void reportHeldAggregates(JavaClass holder, Consumer<String> report) {
		for (JavaField field : holder.getFields()) {
			for (JavaClass involved : field.getAllInvolvedRawTypes()) {
				JavaClass held = involved.getBaseComponentType();
				if (isAggregateOrItsState(held) && !held.getPackage().equals(holder.getPackage())) {
					report.accept("Field <" + field.getFullName() + "> holds <" + held.getName() + "> in "
							+ field.getSourceCodeLocation());
				}
			}
		}
	}

	static ArchRule objectsAreClosed(House house) {
		return CompositeArchRule
			.of(noMethods().that()
				.areDeclaredInClassesThat(within(house.domain()).or(within(house.application())))
				.should()
				.haveNameMatching(SETTER.pattern()))
			.and(fields().that()
				.areDeclaredInClassesThat(within(house.root()))
				.and()
				.arePublic()
				.should()
				.beStatic()
				.andShould()
				.beFinal())
			.and(classes().that(areAggregates())
				.should(Violations.condition("be made by their factories only", AggregateRules::reportOpenness)))
			.and(classes().that(areRepositories())
				.should(Violations.condition("keep an aggregate", AggregateRules::reportUnlessForAggregate)));
	}

	private static void reportOpenness(JavaClass aggregate, Consumer<String> report) {
		if (!aggregate.getModifiers().contains(JavaModifier.FINAL)) {
			report.accept(about(aggregate, "is an aggregate but not final"));
		}
		aggregate.getConstructors()
			.stream()
			.filter((constructor) -> !constructor.getModifiers().contains(JavaModifier.PRIVATE))
			.forEach((constructor) -> report.accept("Constructor <" + constructor.getFullName()
					+ "> of an aggregate is not private in " + constructor.getSourceCodeLocation()));
	}

	private static void reportUnlessForAggregate(JavaClass repository, Consumer<String> report) {
		String name = repository.getName().substring(0, repository.getName().length() - REPOSITORY.length());
		boolean found = repository.getPackage()
			.getClasses()
			.stream()
			.anyMatch((type) -> type.getName().equals(name) && isAggregate(type));
		if (!found) {
			report.accept(about(repository, "keeps no aggregate of that name with a Snapshot"));
		}
	}

	static ArchRule timeComesFromAClock(House house) {
		return classes().that(within(house.domain()).or(within(house.application())))
			.should(Violations.condition("be told the time by a clock",
					(type, report) -> type.getCodeUnitAccessesFromSelf()
						.stream()
						.filter((access) -> readsTheMachinesClock(access.getTarget()))
						.forEach((access) -> report.accept(access.getDescription()))));
	}

	private static boolean readsTheMachinesClock(CodeUnitAccessTarget target) {
		String owner = target.getOwner().getName();
		boolean takesAClock = target.getRawParameterTypes()
			.stream()
			.anyMatch((parameter) -> parameter.isAssignableTo(InstantSource.class));
		return MACHINE_CLOCKS.contains(owner + "." + target.getName()) || (!takesAClock
				&& ((owner.startsWith("java.time.") && target.getName().equals("now")) || makesAClock(owner, target)));
	}

	private static boolean makesAClock(String owner, CodeUnitAccessTarget target) {
		return (owner.equals(Clock.class.getName()) || owner.equals(InstantSource.class.getName()))
				&& (target.getName().startsWith("system") || target.getName().startsWith("tick"));
	}

	private static DescribedPredicate<JavaClass> areAggregates() {
		return DescribedPredicate.describe("are aggregates", AggregateRules::isAggregate);
	}

	private static DescribedPredicate<JavaClass> areRepositories() {
		return DescribedPredicate.describe("are repositories of the domain",
				(type) -> PortRules.isDriven(type) && type.getSimpleName().endsWith(REPOSITORY));
	}

	private static boolean isAggregate(JavaClass type) {
		return type.getPackage()
			.getClasses()
			.stream()
			.anyMatch((other) -> other.getName().equals(type.getName() + SNAPSHOT));
	}

	private static boolean isAggregateOrItsState(JavaClass type) {
		return isAggregate(type) || type.getName().endsWith(SNAPSHOT);
	}

}
