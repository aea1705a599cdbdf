package dev.kartoteka.architecture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.DrivingPort;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.kartoteka.architecture.House.isWithin;
import static dev.kartoteka.architecture.House.within;
import static dev.kartoteka.architecture.Violations.about;

/** Rules on the form of ports, their implementations, and their callers. */
final class PortRules {

	private static final String CONFIGURATION = "org.springframework.context.annotation.Configuration";

	private static final String QUERIES = "Queries";

	/** What a driven port may be to the application; the last word of its name. */
	private static final Set<String> DRIVEN_ROLES = Set.of("Repository", "Reader", "Tokens", "Hasher", "Passwords",
			"Outbox", "Mailer", "Messenger", "Throttle", "Trail", "Register", "Store", "Workshop");

	private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?=\\p{Lu})");

	private PortRules() {
	}

	static ArchRule adaptersDoNotCallDrivenPorts(House house) {
		return classes().that(within(house.adapters()))
			.should(Violations.condition("implement driven ports rather than call them", PortRules::reportUseOfDriven));
	}

	/** A configuration may pass a port to Spring, but does not call it. */
	private static void reportUseOfDriven(JavaClass type, Consumer<String> report) {
		if (type.isAnnotatedWith(CONFIGURATION)) {
			type.getCodeUnitAccessesFromSelf()
				.stream()
				.filter((access) -> isDriven(access.getTargetOwner()))
				.forEach((access) -> report.accept(access.getDescription()));
			return;
		}
		type.getDirectDependenciesFromSelf()
			.stream()
			.filter((dependency) -> isDriven(dependency.getTargetClass().getBaseComponentType()))
			.filter((dependency) -> !Violations.outermost(type).isAssignableTo(dependency.getTargetClass().getName()))
			.map(Dependency::getDescription)
			.forEach(report);
	}

	static ArchRule onlyUseCasesAreTransactional(House house) {
		String transactions = "may start transactions";
		return CompositeArchRule
			.of(classes().that(areDrivingPorts())
				.should(Violations.condition("have one implementation", PortRules::reportUnlessImplementedOnce)))
			.and(classes().that(implementDrivingPorts())
				.should(Violations.condition("be use cases of their aggregate",
						(type, report) -> reportUnlessUseCaseOf(house, type, report))))
			.and(classes().that(areUseCases())
				.should(Violations.condition("implement a driving port", (type, report) -> {
					if (drivingPortOf(type).isEmpty()) {
						report.accept(about(type, "is a use case without a driving port"));
					}
				})))
			.and(noClasses().that(within(house.root()))
				.and(DescribedPredicate.not(within(house.bootstrap())))
				.should()
				.dependOnClassesThat(resideInAnyPackage("org.springframework.transaction..", "jakarta.transaction..")
					.as(transactions)))
			.and(noClasses().that(within(house.bootstrap()))
				.should()
				.dependOnClassesThat(
						resideInAnyPackage("org.springframework.transaction.annotation..", "jakarta.transaction..")
							.as(transactions + " by an annotation")));
	}

	private static void reportUnlessImplementedOnce(JavaClass port, Consumer<String> report) {
		long implementations = port.getAllSubclasses().stream().filter((type) -> !type.isInterface()).count();
		if (implementations != 1) {
			report.accept(about(port, "has " + implementations + " implementations"));
		}
	}

	private static void reportUnlessUseCaseOf(House house, JavaClass type, Consumer<String> report) {
		JavaClass port = drivingPortOf(type).orElseThrow();
		String aggregate = House.segmentBelow(house.domain(), port).orElse("");
		Optional<UseCase> mark = type.tryGetAnnotationOfType(UseCase.class);
		if (mark.isEmpty()) {
			report.accept(about(type, "implements a driving port but is no @UseCase"));
		}
		else if (port.getSimpleName().endsWith(QUERIES) && !mark.get().readOnly()) {
			report.accept(about(type, "only reads but does not say so"));
		}
		if (!type.getPackageName().equals(house.application() + "." + aggregate)) {
			report.accept(about(type, "is not in the application's package for " + aggregate));
		}
		if (!type.getSimpleName().equals(port.getSimpleName() + "Service")) {
			report.accept(about(type, "is not named " + port.getSimpleName() + "Service"));
		}
		if (type.getModifiers().contains(JavaModifier.FINAL)) {
			report.accept(about(type, "is final, so that no transaction can be put around it"));
		}
	}

	static ArchRule portsHaveTheirForm(House house) {
		return CompositeArchRule
			.of(classes().that(areDrivingPorts().or(areDrivenPorts()))
				.should(Violations.condition("be public interfaces beside an aggregate",
						(type, report) -> reportUnlessPort(house, type, report))))
			.and(classes().that(areDrivingPorts())
				.should(Violations.condition("be named by their one verb, or as queries",
						PortRules::reportUnlessNamedAsDriving)))
			.and(classes().that(areDrivenPorts())
				.should(Violations.condition("be named by their role", PortRules::reportUnlessNamedAsDriven)))
			.and(classes().that(within(house.domain()))
				.should(Violations.condition("be marked if they are ports", (type, report) -> {
					if (isImplementedElsewhereOnly(house, type) && !isDriving(type) && !isDriven(type)) {
						report.accept(about(type, "leaves its implementation to others but is not marked as a port"));
					}
				})));
	}

	private static void reportUnlessPort(House house, JavaClass type, Consumer<String> report) {
		if (!type.isInterface() || !type.getModifiers().contains(JavaModifier.PUBLIC)) {
			report.accept(about(type, "is a port but no public interface"));
		}
		if (House.segmentBelow(house.domain(), type).isEmpty() || type.isNestedClass()) {
			report.accept(about(type, "is a port but does not stand beside an aggregate of the domain"));
		}
		if (isDriving(type) && isDriven(type)) {
			report.accept(about(type, "is a port of both kinds"));
		}
	}

	private static void reportUnlessNamedAsDriving(JavaClass port, Consumer<String> report) {
		if (port.getSimpleName().endsWith(QUERIES)) {
			return;
		}
		List<JavaMethod> methods = List.copyOf(port.getMethods());
		if (methods.size() != 1) {
			report.accept(about(port, "has " + methods.size() + " methods but is not named …" + QUERIES));
		}
		else if (!firstWord(port.getSimpleName()).equalsIgnoreCase(firstWord(methods.getFirst().getName()))) {
			report.accept(about(port, "is not named by its verb " + methods.getFirst().getName()));
		}
	}

	private static void reportUnlessNamedAsDriven(JavaClass port, Consumer<String> report) {
		String[] words = words(port.getSimpleName());
		if (!DRIVEN_ROLES.contains(words[words.length - 1])) {
			report.accept(about(port, "is not named by one of the roles of driven ports"));
		}
	}

	/** Types such as lists have an implementation in the domain. */
	private static boolean isImplementedElsewhereOnly(House house, JavaClass type) {
		return type.isInterface() && !type.isAnnotation() && !type.getSimpleName().equals("package-info")
				&& type.getAllSubclasses().stream().noneMatch((subclass) -> isWithin(house.domain(), subclass));
	}

	private static Optional<JavaClass> drivingPortOf(JavaClass type) {
		return type.getAllRawInterfaces().stream().filter(PortRules::isDriving).findFirst();
	}

	private static DescribedPredicate<JavaClass> implementDrivingPorts() {
		return DescribedPredicate.describe("implement driving ports",
				(type) -> !type.isInterface() && drivingPortOf(type).isPresent());
	}

	private static DescribedPredicate<JavaClass> areUseCases() {
		return DescribedPredicate.describe("are use cases", (type) -> type.isAnnotatedWith(UseCase.class));
	}

	private static DescribedPredicate<JavaClass> areDrivingPorts() {
		return DescribedPredicate.describe("are driving ports", PortRules::isDriving);
	}

	private static DescribedPredicate<JavaClass> areDrivenPorts() {
		return DescribedPredicate.describe("are driven ports", PortRules::isDriven);
	}

	private static boolean isDriving(JavaClass type) {
		return type.isAnnotatedWith(DrivingPort.class);
	}

	static boolean isDriven(JavaClass type) {
		return type.isAnnotatedWith(DrivenPort.class);
	}

	private static String firstWord(String name) {
		return words(name)[0];
	}

	private static String[] words(String name) {
		return BEFORE_CAPITAL.split(name);
	}

}
