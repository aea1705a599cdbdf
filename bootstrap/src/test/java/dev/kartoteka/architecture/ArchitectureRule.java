package dev.kartoteka.architecture;

import java.util.Locale;
import java.util.function.Function;

import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules of the house. Each is a function of the house it is applied to, so that the
 * very same rule runs over planted violations and over production.
 *
 * <p>
 * To add one: an entry here, a package of planted violations named after it, and what is
 * to be reported there in {@link ArchitectureRulesTest}.
 */
enum ArchitectureRule {

	/** The domain depends on a small part of the JDK, on JSpecify, and on itself. */
	DOMAIN_KNOWS_ONLY_THE_JDK(DependencyRules::domainKnowsOnlyTheJdk),

	/** The application depends on what the domain may, and on the domain. */
	APPLICATION_KNOWS_ONLY_THE_DOMAIN(DependencyRules::applicationKnowsOnlyTheDomain),

	/** No adapter depends on another. */
	ADAPTERS_DO_NOT_KNOW_EACH_OTHER(DependencyRules::adaptersDoNotKnowEachOther),

	/** Of Kartoteka itself, adapters depend on the domain and no other layer. */
	ADAPTERS_SEE_PORTS_NOT_SERVICES(DependencyRules::adaptersSeePortsNotServices),

	/** Adapters implement driven ports; only the application calls them. */
	ADAPTERS_DO_NOT_CALL_DRIVEN_PORTS(PortRules::adaptersDoNotCallDrivenPorts),

	/** Bootstrap assembles the other modules; none of them depends on it. */
	NOTHING_DEPENDS_ON_BOOTSTRAP(DependencyRules::nothingDependsOnBootstrap),

	/** Each technology is used in its adapter only. */
	TECHNOLOGY_STAYS_HOME(DependencyRules::technologyStaysHome),

	/**
	 * Each driving port has one implementation, a {@code @UseCase} of the application,
	 * and nothing else is transactional.
	 */
	ONLY_USE_CASES_ARE_TRANSACTIONAL(PortRules::onlyUseCasesAreTransactional),

	/** Aggregates name each other by id, and their packages form no cycles. */
	AGGREGATES_NAME_EACH_OTHER_BY_ID(AggregateRules::aggregatesNameEachOtherById),

	/** No setters, no public fields; aggregates are created by their factories only. */
	OBJECTS_ARE_CLOSED(AggregateRules::objectsAreClosed),

	/** Domain and application read the time from a Clock. */
	TIME_COMES_FROM_A_CLOCK(AggregateRules::timeComesFromAClock),

	/**
	 * Only bootstrap uses an adapter, and only its root package; in the other packages,
	 * nothing is public without need.
	 */
	ADAPTERS_HAVE_ONE_DOOR(AdapterRules::adaptersHaveOneDoor),

	/** Templates use what they show: no ports, no servlets, no Spring. */
	TEMPLATES_ONLY_SHOW(AdapterRules::templatesOnlyShow),

	/**
	 * Only methods that return a list may read from the read replica, and no use case
	 * changes anything because of such a list, unless it has a transaction.
	 */
	LISTS_ALONE_READ_FROM_THE_REPLICA(ReplicaRules::listsAloneReadFromTheReplica),

	/** Ports are marked interfaces of the domain with the agreed names. */
	PORTS_HAVE_THEIR_FORM(PortRules::portsHaveTheirForm),

	/** Every package is {@code @NullMarked}. */
	PACKAGES_ARE_NULL_MARKED(PackageRules::packagesAreNullMarked),

	/**
	 * Every class lies in the root package of a module, and no module is empty or
	 * unknown.
	 */
	EVERY_CLASS_HAS_ITS_LAYER(PackageRules::everyClassHasItsLayer);

	@SuppressWarnings("ImmutableEnumChecker")
	private final Function<House, ArchRule> rule;

	ArchitectureRule(Function<House, ArchRule> rule) {
		this.rule = rule;
	}

	ArchRule over(House house) {
		return this.rule.apply(house);
	}

	/** Returns the root package of the classes that violate this rule on purpose. */
	String plantedRoot() {
		return ArchitectureRule.class.getPackageName() + ".planted." + name().toLowerCase(Locale.ROOT).replace("_", "");
	}

}
