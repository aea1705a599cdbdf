package dev.kartoteka.architecture;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import org.mapstruct.Mapper;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.DrivingPort;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.kartoteka.architecture.House.isWithin;
import static dev.kartoteka.architecture.House.within;
import static dev.kartoteka.architecture.Violations.about;

/** Rules on what other modules may use of an adapter. */
final class AdapterRules {

	private static final Set<JavaModifier> CONSTANT = Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC,
			JavaModifier.FINAL);

	/** Types whose implementations Liquibase and Tomcat create by name. */
	private static final Set<String> CREATED_BY_NAME = Set.of("liquibase.change.custom.CustomChange",
			"org.apache.coyote.ProtocolHandler");

	/** The classes that jte generates; they are always public. */
	private static final Pattern TEMPLATE = Pattern.compile("Jte\\w+Generated");

	/** What a template may use besides the records and texts that it shows. */
	private static final PackageMatchers OF_TEMPLATES = PackageMatchers.of("gg.jte..", "java.lang", "java.util..");

	private AdapterRules() {
	}

	static ArchRule adaptersHaveOneDoor(House house) {
		return CompositeArchRule
			.of(classes().that(within(house.root()))
				.should(Violations.condition("enter adapters from bootstrap only, and by the door",
						(type, report) -> reportOtherEntrances(house, type, report))))
			.and(classes().that(within(house.adapters()).and(arePublic()))
				.should(Violations.condition("be public because another package needs them", (type, report) -> {
					if (!isNeededPublic(type)) {
						report.accept(about(type, "is public, but no other package uses it"));
					}
				})))
			.and(classes().that(within(house.adapters())).should(haveConfigurations(house)));
	}

	static ArchRule templatesOnlyShow(House house) {
		return classes().that(within(house.adapters()).and(areTemplates()))
			.should(Violations.condition("use what they show only, no ports and no technologies",
					(type, report) -> type.getDirectDependenciesFromSelf()
						.stream()
						.filter((dependency) -> !isShown(house, dependency.getTargetClass().getBaseComponentType()))
						.map(Dependency::getDescription)
						.forEach(report)));
	}

	private static boolean isShown(House house, JavaClass type) {
		return type.isPrimitive() || OF_TEMPLATES.test(type.getPackageName()) || (isWithin(house.root(), type)
				&& !type.isAnnotatedWith(DrivingPort.class) && !type.isAnnotatedWith(DrivenPort.class));
	}

	private static DescribedPredicate<JavaClass> areTemplates() {
		return DescribedPredicate.describe("are templates",
				(type) -> TEMPLATE.matcher(Violations.outermost(type).getSimpleName()).matches());
	}

	private static ArchCondition<JavaClass> haveConfigurations(House house) {
		Set<String> seen = new HashSet<>();
		return Violations.condition("belong to adapters with a configuration at the door",
				(type, report) -> house.adapterOf(type).filter(seen::add).ifPresent((adapter) -> {
					if (!hasConfiguration(door(house, adapter, type), adapter)) {
						report.accept("Adapter <" + adapter + "> has no configuration at the door");
					}
				}));
	}

	private static void reportOtherEntrances(House house, JavaClass type, Consumer<String> report) {
		Optional<String> home = house.adapterOf(type);
		for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
			JavaClass target = dependency.getTargetClass().getBaseComponentType();
			Optional<String> adapter = house.adapterOf(target);
			boolean enters = adapter.isPresent() && !adapter.equals(home);
			if (enters && !(isWithin(house.bootstrap(), type) && isAtTheDoor(house, target))) {
				report.accept(dependency.getDescription());
			}
		}
	}

	private static boolean isAtTheDoor(House house, JavaClass type) {
		return house.adapterOf(type)
			.filter((adapter) -> type.getPackageName().equals(house.adapters() + "." + adapter))
			.isPresent();
	}

	private static boolean hasConfiguration(JavaPackage door, String adapter) {
		String configuration = capitalized(adapter) + "AdapterConfiguration";
		return door.getClasses()
			.stream()
			.anyMatch((type) -> type.getSimpleName().equals(configuration)
					&& type.getModifiers().contains(JavaModifier.PUBLIC));
	}

	/** Returns the root package of the adapter to which the class belongs. */
	private static JavaPackage door(House house, String adapter, JavaClass type) {
		JavaPackage candidate = type.getPackage();
		while (!candidate.getName().equals(house.adapters() + "." + adapter)) {
			candidate = candidate.getParent().orElseThrow();
		}
		return candidate;
	}

	/**
	 * The compiler copies constants into the classes that use them: no dependency is
	 * left.
	 */
	private static boolean isNeededPublic(JavaClass type) {
		return TEMPLATE.matcher(type.getSimpleName()).matches() || hasConstants(type) || isGeneratedMapper(type)
				|| isUsedInAnotherPackage(type) || isPromised(type)
				|| CREATED_BY_NAME.stream().anyMatch(type::isAssignableTo);
	}

	private static boolean hasConstants(JavaClass type) {
		return type.getFields()
			.stream()
			.anyMatch((field) -> field.getModifiers().containsAll(CONSTANT)
					&& (field.getRawType().isPrimitive() || field.getRawType().isEquivalentTo(String.class)));
	}

	/** MapStruct makes them as public as what they implement. */
	private static boolean isGeneratedMapper(JavaClass type) {
		return type.getRawInterfaces()
			.stream()
			.anyMatch((implemented) -> implemented.isAnnotatedWith(Mapper.class)
					&& type.getName().equals(implemented.getName() + "Impl"));
	}

	private static boolean isUsedInAnotherPackage(JavaClass type) {
		return type.getPackage()
			.getClasses()
			.stream()
			.filter((candidate) -> Violations.outermost(candidate).equals(type))
			.flatMap((candidate) -> candidate.getDirectDependenciesToSelf().stream())
			.anyMatch((dependency) -> !dependency.getOriginClass().getPackage().equals(type.getPackage()));
	}

	/**
	 * Whether a method that other packages may call returns it or has it as a parameter.
	 */
	private static boolean isPromised(JavaClass type) {
		return type.getPackage()
			.getClasses()
			.stream()
			.filter((candidate) -> !candidate.equals(type) && isUsedInAnotherPackage(candidate))
			.flatMap((candidate) -> candidate.getMethods().stream())
			.filter((method) -> method.getModifiers().contains(JavaModifier.PUBLIC))
			.anyMatch((method) -> method.getAllInvolvedRawTypes().contains(type));
	}

	private static DescribedPredicate<JavaClass> arePublic() {
		return DescribedPredicate.describe("are public",
				(type) -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass());
	}

	private static String capitalized(String word) {
		return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

}
