package dev.kartoteka.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.kartoteka.architecture.House.isWithin;
import static dev.kartoteka.architecture.House.within;

/** Rules on which module may use which. */
final class DependencyRules {

	/** The packages that the business code may use. */
	private static final PackageMatchers LANGUAGE = PackageMatchers.of("java.lang", "java.math", "java.text",
			"java.time..", "java.util", "java.util.function", "java.util.regex", "java.util.stream",
			"org.jspecify.annotations", "java.lang.annotation");

	/**
	 * The types of {@code java.lang} that concern the machine. Business code does not
	 * need them.
	 */
	private static final Set<String> MACHINE = Set.of("java.lang.ClassLoader", "java.lang.Process",
			"java.lang.ProcessBuilder", "java.lang.ProcessHandle", "java.lang.Runtime", "java.lang.System",
			"java.lang.Thread", "java.lang.ThreadLocal");

	/** The packages that every adapter may use. */
	private static final List<String> COMMON = List.of("io.micrometer.core.instrument..", "java.io", "java.lang..",
			"java.math", "java.net", "java.nio..", "java.security", "java.text", "java.time..", "java.util..",
			"org.jspecify.annotations", "org.mapstruct..", "org.slf4j", "org.springframework.beans..",
			"org.springframework.boot..", "org.springframework.context..", "org.springframework.core..",
			"org.springframework.stereotype");

	/**
	 * The further packages that each adapter may use. An adapter that is not named here
	 * may use none.
	 */
	private static final Map<String, List<String>> TECHNOLOGIES = Map.of("web",
			List.of("com.fasterxml.jackson.annotation", "com.github.benmanes.caffeine.cache",
					"com.google.i18n.phonenumbers", "de.siegmar.fastcsv..", "ezvcard..", "jakarta.servlet..",
					"org.apache.catalina..", "org.apache.coyote..", "org.apache.tomcat..", "org.springframework.http..",
					"org.springframework.web..", "org.springframework.util.unit", "org.yaml.snakeyaml..",
					"tools.jackson.."),
			"console", List.of("com.google.i18n.phonenumbers", "gg.jte..", "jakarta.servlet..", "tools.jackson.."),
			"persistence",
			List.of("jakarta.persistence..", "java.sql", "javax.crypto..", "javax.sql", "liquibase..",
					"org.hibernate..", "org.postgresql..", "org.springframework.data..", "org.springframework.jdbc..",
					"org.springframework.orm.."),
			"security",
			List.of("com.github.benmanes.caffeine.cache", "com.nimbusds..", "jakarta.servlet..", "java.security..",
					"javax.crypto..", "org.bouncycastle..", "org.springframework.http..",
					"org.springframework.security..", "org.springframework.web.context..",
					"org.springframework.web.filter"),
			"mail", List.of("jakarta.mail..", "org.springframework.mail..", "org.springframework.util"), "text",
			List.of("java.net.http"), "media",
			List.of("com.twelvemonkeys..", "java.awt..", "javax.imageio..", "org.w3c.dom", "software.amazon.awssdk.."),
			"cli", List.of("com.google.i18n.phonenumbers", "de.siegmar.fastcsv..", "java.awt.image", "java.net.http",
					"java.sql", "javax.imageio", "picocli", "tools.jackson.core.."));

	private DependencyRules() {
	}

	static ArchRule domainKnowsOnlyTheJdk(House house) {
		return classes().that(within(house.domain()))
			.should(Violations.condition("depend on the language and the domain only",
					(type, report) -> reportUnless((target) -> isLanguage(target) || isWithin(house.domain(), target),
							type, report)));
	}

	static ArchRule applicationKnowsOnlyTheDomain(House house) {
		return classes().that(within(house.application()))
			.should(Violations
				.condition("depend on the language, the domain and the application only",
						(type, report) -> reportUnless((target) -> isLanguage(target)
								|| isWithin(house.domain(), target) || isWithin(house.application(), target), type,
								report)));
	}

	static ArchRule adaptersDoNotKnowEachOther(House house) {
		return classes().that(within(house.adapters()))
			.should(Violations
				.condition(
						"depend on no other adapter", (type,
								report) -> reportUnless(
										(target) -> !isWithin(house.adapters(), target)
												|| house.adapterOf(target).equals(house.adapterOf(type)),
										type, report)));
	}

	static ArchRule adaptersSeePortsNotServices(House house) {
		return classes().that(within(house.adapters()))
			.should(Violations
				.condition("depend on no layer but the domain",
						(type, report) -> reportUnless((target) -> !isWithin(house.root(), target)
								|| isWithin(house.domain(), target) || isWithin(house.adapters(), target), type,
								report)));
	}

	static ArchRule nothingDependsOnBootstrap(House house) {
		return noClasses().that(within(house.root()))
			.and(not(within(house.bootstrap())))
			.should()
			.dependOnClassesThat(within(house.bootstrap()));
	}

	static ArchRule technologyStaysHome(House house) {
		return classes().that(within(house.adapters()))
			.should(Violations.condition("use the technologies of their own adapter only", (type, report) -> {
				List<String> own = house.adapterOf(type).map(TECHNOLOGIES::get).orElse(List.of());
				PackageMatchers allowed = PackageMatchers.of(Stream.concat(COMMON.stream(), own.stream()).toList());
				reportUnless((target) -> isWithin(house.root(), target) || allowed.test(target.getPackageName()), type,
						report);
			}));
	}

	private static boolean isLanguage(JavaClass type) {
		return LANGUAGE.test(type.getPackageName()) && !MACHINE.contains(type.getName());
	}

	private static void reportUnless(Predicate<JavaClass> allowed, JavaClass type, Consumer<String> report) {
		type.getDirectDependenciesFromSelf()
			.stream()
			.filter((dependency) -> !allowed.test(dependency.getTargetClass().getBaseComponentType()))
			.map(Dependency::getDescription)
			.forEach(report);
	}

}
