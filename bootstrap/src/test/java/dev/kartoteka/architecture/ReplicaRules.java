package dev.kartoteka.architecture;

import java.util.Set;
import java.util.function.Consumer;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.shared.Listing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.kartoteka.architecture.House.within;
import static dev.kartoteka.architecture.Violations.about;

/** Rules on what may be read from the read replica, which may be late. */
final class ReplicaRules {

	private static final String CHOICE = "ListQueries";

	private static final String REPLICA = "ReadReplica";

	/** The choice itself, what it chooses, and what it depends on. */
	private static final Set<String> BEHIND_THE_CHOICE = Set.of(CHOICE, "ReplicaQueries", "CallerWrites");

	private ReplicaRules() {
	}

	static ArchRule listsAloneReadFromTheReplica(House house) {
		return CompositeArchRule
			.of(classes().that(within(house.adapters()))
				.should(Violations.condition("choose the replica for lists only",
						(type, report) -> reportOtherChoices(house, type, report))))
			.and(classes().that(within(house.adapters()))
				.should(Violations.condition("leave the choice to ListQueries", ReplicaRules::reportShortcuts)))
			.and(classes().that(within(house.application()))
				.should(Violations.condition("read no list to change something without a transaction",
						ReplicaRules::reportChangesByLists)));
	}

	private static void reportOtherChoices(House house, JavaClass type, Consumer<String> report) {
		type.getMethodCallsFromSelf()
			.stream()
			.filter((call) -> call.getTargetOwner().getSimpleName().equals(CHOICE))
			.filter((call) -> !returnsList(call.getOrigin()) || isOfSessions(house, type))
			.map(JavaAccess::getDescription)
			.forEach(report);
	}

	private static boolean returnsList(JavaCodeUnit method) {
		return method.getRawReturnType().isEquivalentTo(Listing.class);
	}

	private static boolean isOfSessions(House house, JavaClass type) {
		return House.segmentBelow(house.packageOf("adapter-persistence"), type).filter("session"::equals).isPresent();
	}

	private static void reportShortcuts(JavaClass type, Consumer<String> report) {
		boolean uses = type.getDirectDependenciesFromSelf()
			.stream()
			.anyMatch((dependency) -> dependency.getTargetClass().getSimpleName().equals(REPLICA));
		if (uses && !type.getSimpleName().equals(REPLICA) && !BEHIND_THE_CHOICE.contains(type.getSimpleName())) {
			report.accept(about(type, "goes past ListQueries"));
		}
	}

	private static void reportChangesByLists(JavaClass type, Consumer<String> report) {
		boolean readOnly = type.tryGetAnnotationOfType(UseCase.class).filter(UseCase::readOnly).isPresent();
		if (readOnly && !type.getSimpleName().endsWith("QueriesService")) {
			type.getMethodCallsFromSelf()
				.stream()
				.filter(ReplicaRules::readsList)
				.map(JavaAccess::getDescription)
				.forEach(report);
		}
	}

	private static boolean readsList(JavaMethodCall call) {
		return PortRules.isDriven(call.getTargetOwner())
				&& call.getTarget().getRawReturnType().isEquivalentTo(Listing.class);
	}

}
