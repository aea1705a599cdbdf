package dev.kartoteka.adapter.cli.feature;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.cli.shared.CommandFailure;
import dev.kartoteka.adapter.cli.shared.UnreadableInput;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FeatureReaderTest {

	private static final String COLLECTION = """
			{"type":"FeatureCollection","features":[%s]}""";

	private static final Map<String, Set<String>> NAMES = Map.of("title", Set.of("title"), "district",
			Set.of("district"));

	@Test
	void readsTheRequestedPropertiesInAnyOrder() {
		assertThat(
				read("""
						{"bbox":[1,2,[3]],"features":[
						{"properties":{"title":"Парк","other":{"title":"no"},"type":"park","district":7,"more":[{}]},
						 "foreign":{"id":8},"geometry":{"coordinates":[37.6,55.7,120,{}],"type":"Point"},"id":5,"type":"Feature"},
						{"type":"Feature","properties":{"title":null},"geometry":null}],
						"type":"FeatureCollection","name":{"features":[1]}}"""))
			.containsExactly(
					new Feature(1, 5L, "Point", new Point(37.6, 55.7), Map.of("title", "Парк", "district", 7L), null),
					new Feature(2, null, "", null, Map.of(), null));
	}

	/** As the open data of Moscow have them. */
	@Test
	void readsPropertiesWithinOthersByTheirPaths() {
		String file = COLLECTION.formatted("""
				{"type":"Feature","properties":{"id":1,"Name":"no","attributes":{"other":{"Name":"no"},"Name":"Парк",
				 "Where":{"AdmArea":"ЦАО"}},"releaseNumber":2}},
				{"type":"Feature","properties":{"attributes":"Парк"}}""");
		Map<String, Set<String>> names = Map.of("attributes.Name", Set.of("title"), "attributes.Where.AdmArea",
				Set.of("district"));
		assertThat(read(file, names)).extracting(Feature::properties)
			.containsExactly(Map.of("title", "Парк", "district", "ЦАО"), Map.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "%s", "\u001E%s\n", "\u001E%s\n\u001E%s\n", "%s\n%s\n%s" })
	void readsFeaturesThatAreNotInACollection(String form) {
		String feature = """
				{"geometry":{"type":"Point","coordinates":[37.6,55.7]},"id":5,"properties":{"title":"A"},"type":"Feature"}""";
		List<Feature> features = read(form.replace("%s", feature));
		assertThat(features).hasSize(form.split("%s", -1).length - 1);
		for (int i = 0; i < features.size(); i++) {
			assertThat(features.get(i))
				.isEqualTo(new Feature(i + 1, 5L, "Point", new Point(37.6, 55.7), Map.of("title", "A"), null));
		}
	}

	@Test
	void reportsWhatIsNoFeatureInASequenceAndReadsOn() {
		List<Feature> features = read("{\"type\":\"Feature\"}\n17\n{\"type\":\"Feature\",\"id\":3}");
		assertThat(features).hasSize(3);
		assertThat(Objects.requireNonNull(features.get(1).defect()).field()).isEqualTo("type");
		assertThat(features.getLast().id()).isEqualTo(3);
	}

	@Test
	void takesAMultiPointOfOnePointForThatPoint() {
		assertThat(read(COLLECTION.formatted("""
				{"type":"Feature","geometry":{"type":"MultiPoint","coordinates":[[37.6,55.7,120]]}},
				{"type":"Feature","geometry":{"coordinates":[[37.6,55.7]],"type":"MultiPoint"}},
				{"type":"Feature","geometry":{"type":"MultiPoint","coordinates":[[37.6,55.7],[1,2]]}},
				{"type":"Feature","geometry":{"type":"MultiPoint","coordinates":[37.6,55.7]}},
				{"type":"Feature","geometry":{"type":"LineString","coordinates":[[37.6,55.7]]}}""")))
			.extracting(Feature::point)
			.containsExactly(new Point(37.6, 55.7), new Point(37.6, 55.7), null, null, null);
	}

	@Test
	void skipsOtherGeometries() {
		assertThat(read(COLLECTION.formatted(
				"""
						{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]},"properties":null},
						{"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}},
						{"type":"Feature","geometry":{"type":"Point","coordinates":["1","2"]}},
						{"type":"Feature","geometry":{"type":"Point","coordinates":[null,2,3]}},
						{"type":"Feature","geometry":{"type":"Point","coordinates":[NaN,2,3]}},
						{"type":"Feature","geometry":{"type":"Point","coordinates":[]}}""")))
			.hasSize(6)
			.allSatisfy((feature) -> assertThat(feature.point()).isNull())
			.allSatisfy((feature) -> assertThat(feature.defect()).isNull());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "17 | type", "[{}] | type", "{} | type", "{\"type\":\"feature\"} | type",
					"{\"type\":\"Feature\",\"id\":0} | id", "{\"type\":\"Feature\",\"id\":-1} | id",
					"{\"type\":\"Feature\",\"id\":1.5} | id", "{\"type\":\"Feature\",\"id\":99999999999999999999} | id",
					"{\"type\":\"Feature\",\"id\":{\"id\":1}} | id" })
	void reportsAnElementThatIsNotAFeatureAndReadsOn(String broken, String field) {
		List<Feature> features = read(COLLECTION.formatted(broken + ",{\"type\":\"Feature\",\"id\":3}"));
		assertThat(features).hasSize(2);
		assertThat(Objects.requireNonNull(features.getFirst().defect()).field()).isEqualTo(field);
		assertThat(features.getLast().defect()).isNull();
		assertThat(features.getLast().id()).isEqualTo(3);
	}

	@Test
	void ignoresIdsThatAreTexts() {
		Feature feature = read(COLLECTION.formatted("{\"id\":\"node/17\",\"type\":\"Feature\"}")).getFirst();
		assertThat(feature.id()).isNull();
		assertThat(feature.defect()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "17", "{}", "{\"type\":\"FeatureCollection\"}", "{\"features\":[]}",
			"{\"type\":\"FeatureCollection\",\"features\":{}}", "{\"type\":\"Feature\",\"features\":[]}",
			"{\"features\":[],\"type\":[]}", "{\"type\":\"FeatureCollection\",\"features\":[]} {}", "id;title" })
	void refusesAFileThatIsNotAFeatureCollection(String content) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> read(content))
			.satisfies((failure) -> assertThat(failure).hasMessageMatching(
					"(?s).* is (not a FeatureCollection \\(RFC 7946\\)\\. Export the data in the format GeoJSON"
							+ "|not valid JSON: line 1, column \\d+\\. Correct the file there, or export the data again in the"
							+ " format GeoJSON, in UTF-8)\\."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n", "\u001E" })
	void refusesAnEmptyFile(String content) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> read(content))
			.withMessageEndingWith(" is empty. Export the data in the format GeoJSON.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":",
			"{\"type\":\"FeatureCollection\",\"features\":[]", "{\"type\":\"Feature\"}\n{\"type\":\"Feat", "{" })
	void refusesATornFile(String content) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> read(content))
			.withMessageEndingWith(" ends too early. Export the data again, or copy the whole file.");
	}

	/** In UTF-16, half of the letter "О" is the byte of a record separator. */
	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE" })
	void readsEveryEncodingOfUnicode(String encoding) {
		String file = COLLECTION.formatted("{\"type\":\"Feature\",\"properties\":{\"title\":\"Остров\"}}");
		for (String mark : List.of("", "\uFEFF")) {
			assertThat(read((mark + file).getBytes(Charset.forName(encoding)), NAMES)).extracting(Feature::properties)
				.containsExactly(Map.of("title", "Остров"));
		}
	}

	@Test
	void saysThatAFileIsNotInUtf8() {
		byte[] file = COLLECTION.formatted("{\"type\":\"Feature\",\"properties\":{\"title\":\"Остров\"}}")
			.getBytes(Charset.forName("windows-1251"));
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> read(file, NAMES))
			.withMessageContaining(" is not in UTF-8: line 1, column ")
			.withMessageEndingWith(
					". Save the file in UTF-8, or export the data again in the format GeoJSON, in UTF-8.");
	}

	/** Some programs write it, although JSON has no such number. */
	@Test
	void takesNaNForNothing() {
		Feature feature = read(COLLECTION.formatted("""
				{"type":"Feature","properties":{"title":NaN,"district":"ЦАО"}}""")).getFirst();
		assertThat(feature.properties()).isEqualTo(Map.of("district", "ЦАО"));
	}

	@Test
	void tellsTheNamesOfProperties() {
		String file = COLLECTION.formatted("""
				{"type":"Feature","properties":{"Name":"A","attributes":{"AdmArea":"ЦАО","a":[{"b":1}]}}},
				{"type":"Feature","properties":{"Name":"B","Other":null}}""");
		try (FeatureReader reader = new FeatureReader(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)),
				NAMES)) {
			while (reader.next() != null) {
				assertThat(reader.names()).contains("Name");
			}
			assertThat(reader.names()).containsExactly("Name", "attributes.AdmArea", "attributes.a", "Other");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]} | is a Polygon; give a Point, such as one in the middle of it",
			"{\"type\":\"MultiPoint\",\"coordinates\":[[0,0],[1,0]]} | is a MultiPoint; give a Point, such as one in the middle of it",
			"{\"type\":\"Secret\",\"coordinates\":[0,0]} | is not a Point with two numbers",
			"null | is not a Point with two numbers" })
	void saysWhichGeometryIsNoPoint(String geometry, String reason) {
		Feature feature = read(COLLECTION.formatted("{\"type\":\"Feature\",\"geometry\":" + geometry + "}")).getFirst();
		assertThatExceptionOfType(UnreadableInput.class).isThrownBy(feature::requiredPoint).withMessage(reason);
	}

	@Test
	void refusesAMissingFile() {
		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> new FeatureReader(new FileSystemResource("missing.geojson"), Set.of()))
			.withMessageEndingWith("can't be read. Check its name, and whether this user may read it.");
	}

	@Test
	void refusesPropertiesThatAreNotTexts() {
		Feature feature = read(COLLECTION.formatted("""
				{"type":"Feature","properties":{"title":["a"],"district":"\\u0000"}}""")).getFirst();
		assertThatExceptionOfType(UnreadableInput.class)
			.isThrownBy(() -> feature.text("title", UnaryOperator.identity()))
			.withMessage("is not a text");
		assertThatExceptionOfType(UnreadableInput.class)
			.isThrownBy(() -> feature.text("district", UnaryOperator.identity()))
			.withMessage("contains a null character");
	}

	private static List<Feature> read(String content) {
		return read(content, NAMES);
	}

	private static List<Feature> read(String content, Map<String, Set<String>> names) {
		return read(content.getBytes(StandardCharsets.UTF_8), names);
	}

	private static List<Feature> read(byte[] content, Map<String, Set<String>> names) {
		List<Feature> features = new ArrayList<>();
		try (FeatureReader reader = new FeatureReader(new ByteArrayResource(content), names)) {
			for (Feature feature = reader.next(); feature != null; feature = reader.next()) {
				features.add(feature);
			}
		}
		return features;
	}

}
