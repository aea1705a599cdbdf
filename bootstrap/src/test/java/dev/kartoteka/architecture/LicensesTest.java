package dev.kartoteka.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything in the packaged program is under a license that Kartoteka accepts. The
 * licenses are those of the bill of materials, which Maven writes before the tests run;
 * libraries of tests and of the build are not in it.
 */
@Tag("parallel")
class LicensesTest {

	private static final Path BILL_OF_MATERIALS = ProjectFolder.root()
		.resolve("bootstrap/target/classes/META-INF/sbom/application.cdx.json");

	/** SPDX identifiers of licenses that any library may have. */
	private static final Set<String> ACCEPTED = Set.of("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0",
			"MIT", "MIT-0");

	/**
	 * Licenses by another name than SPDX's, by group. CycloneDX takes "The BSD License"
	 * of TwelveMonkeys for the one with four clauses; it has three. The license of Bouncy
	 * Castle is the text of MIT, that of FreeBSD is the one of BSD with two clauses.
	 */
	private static final Map<String, String> ACCEPTED_OF_GROUP = Map.of("com.twelvemonkeys.common", "BSD-4-Clause",
			"com.twelvemonkeys.imageio", "BSD-4-Clause", "org.bouncycastle", "Bouncy Castle Licence",
			"com.googlecode.ez-vcard", "FreeBSD License");

	private final JsonMapper json = new JsonMapper();

	@Test
	void areAcceptedForEverythingThatIsPackaged() {
		JsonNode components = this.json.readTree(BILL_OF_MATERIALS.toFile()).path("components");
		assertThat(components).hasSizeGreaterThan(100);
		assertThat(refused(components)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "[{ license: { id: 'FSL-1.1-ALv2' } }]", "[{ license: { name: 'Bouncy Castle Licence' } }]",
					"[{ expression: 'Apache-2.0 AND SSPL-1.0' }]", "[{ license: {} }]", "[]", "null" })
	void areRefusedOtherwise(String licenses) {
		assertThat(refused(component(licenses))).singleElement()
			.asString()
			.startsWith("org.example:library:1.0 has " + this.json.readTree(strict(licenses)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[{ license: { id: 'MIT' } }]", "[{ expression: 'MIT' }]",
			"[{ license: { id: 'LGPL-2.1-only' } }, { license: { id: 'EPL-2.0' } }]" })
	void areAcceptedIfOneOfThemIs(String licenses) {
		assertThat(refused(component(licenses))).isEmpty();
	}

	private JsonNode component(String licenses) {
		return this.json.readTree(strict(
				"[{ group: 'org.example', name: 'library', version: '1.0', licenses: %s }]".formatted(licenses)));
	}

	private static String strict(String loose) {
		return loose.replaceAll("(\\w+):", "'$1':").replace('\'', '"');
	}

	/** A library under several licenses lets its users choose. */
	private static List<String> refused(JsonNode components) {
		return components.valueStream()
			.filter((component) -> component.path("licenses")
				.valueStream()
				.noneMatch((entry) -> isAccepted(component.path("group").asString(""), nameOf(entry))))
			.map((component) -> "%s:%s:%s has %s".formatted(component.path("group").asString(""),
					component.path("name").asString(""), component.path("version").asString(""),
					component.path("licenses")))
			.toList();
	}

	private static boolean isAccepted(String group, String license) {
		return ACCEPTED.contains(license) || license.equals(ACCEPTED_OF_GROUP.get(group));
	}

	private static String nameOf(JsonNode entry) {
		JsonNode license = entry.path("license");
		return license.path("id").asString(license.path("name").asString(entry.path("expression").asString("")));
	}

}
