package dev.kartoteka.adapter.cli.feature;

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
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

import dev.kartoteka.adapter.cli.shared.CommandFailure;
import dev.kartoteka.adapter.cli.shared.UnreadableInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FeatureReaderTest {

	private static final String COLLECTION = """
			{"type":"FeatureCollection","features":[%s]}""";

	@Test
	void readsTheRequestedPropertiesInAnyOrder() {
		assertThat(
				read("""
						{"bbox":[1,2,[3]],"features":[
						{"properties":{"title":"Парк","other":{"title":"no"},"type":"park","district":7,"more":[{}]},
						 "foreign":{"id":8},"geometry":{"coordinates":[37.6,55.7,120,{}],"type":"Point"},"id":5,"type":"Feature"},
						{"type":"Feature","properties":{"title":null},"geometry":null}],
						"type":"FeatureCollection","name":{"features":[1]}}"""))
			.containsExactly(new Feature(1, 5L, new Point(37.6, 55.7), Map.of("title", "Парк", "district", 7L), null),
					new Feature(2, null, null, Map.of(), null));
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
				.isEqualTo(new Feature(i + 1, 5L, new Point(37.6, 55.7), Map.of("title", "A"), null));
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
						{"type":"Feature","geometry":{"type":"Point","coordinates":[]}}""")))
			.hasSize(4)
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
	@ValueSource(strings = { "", "[]", "17", "{}", "{\"type\":\"FeatureCollection\"}", "{\"features\":[]}",
			"{\"type\":\"FeatureCollection\",\"features\":{}}", "{\"type\":\"Feature\",\"features\":[]}",
			"{\"features\":[],\"type\":[]}", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":",
			"{\"type\":\"FeatureCollection\",\"features\":[]", "{\"type\":\"FeatureCollection\",\"features\":[]} {}",
			"id;title" })
	void refusesAFileThatIsNotAFeatureCollection(String content) {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> read(content))
			.satisfies((failure) -> assertThat(failure).hasMessageMatching(
					"(?s).* is (not a FeatureCollection \\(RFC 7946\\)|not valid JSON: line 1, column \\d+)\\. Export the data in"
							+ " the format GeoJSON(, in UTF-8)?\\."));
	}

	@Test
	void refusesAMissingFile() {
		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> new FeatureReader(new FileSystemResource("missing.geojson"), Set.of()))
			.withMessageEndingWith("can't be read.");
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
		return read(content, Map.of("title", Set.of("title"), "district", Set.of("district")));
	}

	private static List<Feature> read(String content, Map<String, Set<String>> names) {
		List<Feature> features = new ArrayList<>();
		try (FeatureReader reader = new FeatureReader(new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)),
				names)) {
			for (Feature feature = reader.next(); feature != null; feature = reader.next()) {
				features.add(feature);
			}
		}
		return features;
	}

}
