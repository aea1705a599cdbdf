package dev.kartoteka.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.bootstrap.command.Commands;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports and exports districts and places as GeoJSON, while a program runs. */
class GeojsonTest extends EndToEnd {

	private static final String DISTRICTS = """
			{"type":"FeatureCollection","features":[
			{"type":"Feature","id":11,"properties":{"title":"Центральный","abbreviation":"ЦАО"},"geometry":{"type":\
			"Polygon","coordinates":[[[37.5,55.7],[37.7,55.7],[37.7,55.8],[37.5,55.7]]]}},
			{"type":"Feature","id":"relation/17","properties":{"title":"Северный"},"geometry":null},
			{"type":"Feature","properties":{"title":" "},"geometry":null}]}""";

	private static final String PLACES = """
			{"type":"FeatureCollection","features":[
			{"type":"Feature","id":21,"geometry":{"type":"Point","coordinates":[37.601,55.7298]},"properties":\
			{"title":"Парк Горького","short_description":"Парк","full_description":"Большой","type":"park","district":11}},
			{"type":"Feature","geometry":{"type":"Point","coordinates":[37.62,55.75,150]},"properties":\
			{"title":"Музей","district":"ЦАО"}},
			{"type":"Feature","geometry":{"type":"Point","coordinates":[37.54123456789,55.8]},"properties":\
			{"title":"Стадион","district":"Северный"}},
			{"type":"Feature","geometry":{"type":"Point","coordinates":[37.62,55.75]},"properties":\
			{"title":"Музей","district":"ЦАО"}},
			{"type":"Feature","geometry":{"type":"Point","coordinates":[55.7,237.6]},"properties":\
			{"title":"Мост","district":11}},
			{"type":"Feature","id":22,"geometry":null,"properties":{"title":"Мост","district":11}},
			{"type":"Feature","geometry":{"type":"Point","coordinates":[37,55]},"properties":\
			{"title":"Мост","district":"Южный"}},
			{"type":"Feature","geometry":{"type":"Point","coordinates":[37,55]},"properties":\
			{"title":"Мост","district":404}},
			{"type":"Feature","geometry":{"type":"Point","coordinates":[37,55]},"properties":\
			{"title":"Мост","district":11,"type":"Bridge!"}},
			{"geometry":null}]}""";

	@TempDir
	private Path folder;

	private Path districts;

	private Path places;

	@BeforeEach
	void write() throws IOException {
		startWithNothing();
		this.districts = Files.writeString(this.folder.resolve("districts.geojson"), DISTRICTS);
		this.places = Files.writeString(this.folder.resolve("places.geojson"), PLACES);
	}

	@Test
	void showsWhatCameInAndTellsOfWhatDidNot() throws IOException {
		assertThat(importAll("--batch-size=2")).isEqualTo(3);
		assertThat(anybody().get("/api/v1/districts/").is(200).each("/title")).containsExactly("Центральный",
				"Северный");
		anybody().get("/api/v1/places/?district_id=11&type=park").is(200, """
				[{"id":21,"images":[],"title":"Парк Горького","short_description":"Парк","full_description":"Большой",\
				"longitude":"37.601000","latitude":"55.729800","type":"park","district":11}]""");
		assertThat(placesWith("longitude")).containsExactly("37.601000", "37.620000", "37.541235");
		assertThat(Files.readAllLines(this.folder.resolve("refused.csv"))).containsExactlyInAnyOrder(
				"layer,feature,id,field,reason", "districts,3,,title,A district's title is blank",
				"places,5,,geometry,lies outside of the earth; longitude comes first",
				"places,6,22,geometry,is not a Point with two numbers",
				"places,7,,district,is neither title nor abbreviation of a district",
				"places,8,,district,There is no district 404", "places,9,,type,Not a type of place: Bridge!",
				"places,10,,type,is not Feature");
	}

	@Test
	void doublesNothingAndChangesOnlyWhatDiffers() throws IOException {
		importAll();
		List<String> before = state();
		importAll();
		assertThat(state()).isEqualTo(before).hasSize(2 + 3);

		store.change("update place set full_description = 'Наше' where title = 'Музей'");
		Files.writeString(this.places, PLACES.replace("\"type\":\"park\"", "\"type\":\"garden\""));
		importAll();

		assertThat(store.list("select concat_ws(' ', type, full_description, version) from place order by id"))
			.containsExactly("garden Большой 1", "unique_place Наше 0", "unique_place  0");
	}

	@Test
	void takesBackWhatItWroteWithoutAChange() throws IOException {
		importAll();
		List<String> before = state();
		Path districts = this.folder.resolve("out-districts.geojson");
		Path places = this.folder.resolve("out-places.geojson");
		assertThat(command("export-geojson", "--districts=" + districts, "--places=" + places)).isZero();
		assertThat(Files.readAllLines(places)).hasSize(3).first().isEqualTo("""
				{"type":"FeatureCollection","features":[{"type":"Feature","id":21,"geometry":{"type":"Point",\
				"coordinates":[37.601000,55.729800]},"properties":{"title":"Парк Горького","short_description":"Парк",\
				"full_description":"Большой","type":"park","district":11}},""");
		assertThat(this.folder).isDirectoryNotContaining("glob:**.part");

		assertThat(command("import-geojson", "--districts=" + districts, "--places=" + places)).isZero();
		assertThat(state()).isEqualTo(before);

		store.change("delete from place");
		store.change("delete from district");
		assertThat(command("import-geojson", "--districts=" + districts, "--places=" + places)).isZero();
		assertThat(state()).isEqualTo(before);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void takesNothingOfATornFile(CapturedOutput output) throws IOException {
		Files.writeString(this.places, PLACES.substring(0, PLACES.length() - 30));
		assertThat(importAll()).isEqualTo(1);
		assertThat(output).contains("import-geojson failed: ").contains(" Nothing was imported.");
		assertThat(state()).isEmpty();
	}

	@Test
	void takesPropertiesByTheNamesThatTheFileHas() throws IOException {
		Files.writeString(this.districts,
				DISTRICTS.replace("\"title\"", "\"NAME\"").replace("\"abbreviation\"", "\"ABBR\""));
		Files.writeString(this.places,
				PLACES.replace("\"title\"", "\"CommonName\"").replace("\"district\"", "\"AdmArea\""));
		assertThat(importAll("--district-properties=title=NAME,abbreviation=ABBR",
				"--place-properties=title=CommonName,district=AdmArea",
				"--place-properties=short_description=CommonName"))
			.isEqualTo(3);
		assertThat(anybody().get("/api/v1/districts/").is(200).each("/abbreviation")).containsExactly("ЦАО", "");
		anybody().get("/api/v1/places/?district_id=11&type=park")
			.is(200, """
					[{"id":21,"images":[],"title":"Парк Горького","short_description":"Парк Горького","full_description":"Большой",\
					"longitude":"37.601000","latitude":"55.729800","type":"park","district":11}]""");
		assertThat(placesWith("longitude")).hasSize(3);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void saysWhatTheFileCallsItsProperties(CapturedOutput output) throws IOException {
		Files.writeString(this.districts, DISTRICTS.replace("\"title\"", "\"NAME\""));
		assertThat(importAll()).isEqualTo(3);
		assertThat(output)
			.contains("districts: No feature has title. The features have: NAME, abbreviation. Give the names that the"
					+ " file uses: --district-properties=title=…")
			.doesNotContain("places: No feature");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void warnsIfAllPointsLieFarFromThePlacesThatExist(CapturedOutput output) throws IOException {
		importAll();
		assertThat(output).doesNotContain("lie far from");
		Files.writeString(this.places, place("[55.73,37.6]"));
		importAll();
		assertThat(output).contains(
				"places: All points (1) lie far from the places that exist, but near them if longitude and latitude are swapped.");
		store.change("delete from place where longitude > 50");
		Files.writeString(this.places, place("[30.3,59.9]"));
		importAll();
		assertThat(output).contains("places: All points (1) lie far from the places that exist. Check that");
	}

	private static String place(String coordinates) {
		return """
				{"type":"Feature","geometry":{"type":"Point","coordinates":%s},"properties":\
				{"title":"Новое","district":11}}""".formatted(coordinates);
	}

	@Test
	void refusesToBeCalledWrongly() {
		assertThat(command("import-geojson")).isEqualTo(2);
		assertThat(command("export-geojson")).isEqualTo(2);
	}

	@Test
	void loadsTheSampleIntoEmptinessOnly() {
		Database database = TestPostgres.freshDatabase();
		try (Program empty = Program.start(database, "--kartoteka.sample-data=moscow")) {
			Consumer guest = Consumer.of(empty.address());
			assertThat(guest.get("/api/v1/districts/").is(200).each("/abbreviation")).containsExactly("ЦАО", "САО",
					"СВАО", "ВАО", "ЮВАО", "ЮАО", "ЮЗАО", "ЗАО", "СЗАО", "ЗелАО", "НАО", "ТАО");
		}
		Store.of(database).change("delete from district where abbreviation <> 'ЦАО'");
		try (Program again = Program.start(database, "--kartoteka.sample-data=moscow")) {
			assertThat(Consumer.of(again.address()).get("/api/v1/districts/").is(200).each("/title"))
				.containsExactly("Центральный административный округ");
		}
	}

	private int importAll(String... options) {
		List<String> all = new ArrayList<>(List.of("--districts=" + this.districts, "--places=" + this.places));
		all.addAll(List.of(options));
		return command("import-geojson", all.toArray(String[]::new));
	}

	private int command(String name, String... options) {
		Database database = program.database();
		List<String> arguments = new ArrayList<>(List.of(name, "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.username(),
				"--spring.datasource.password=" + database.password(), "--kartoteka.jwt-secret=" + Program.JWT_SECRET));
		if (name.equals("import-geojson")) {
			arguments.add("--report=" + this.folder.resolve("refused.csv"));
		}
		arguments.addAll(List.of(options));
		return Commands.run(arguments);
	}

	private static List<String> placesWith(String field) {
		return anybody().get("/api/v1/places/?in_bbox=-180,-90,180,90").is(200).each("/" + field);
	}

	/** Districts and places as they are, with their versions. */
	private static List<String> state() {
		return store.list("select (to_jsonb(d) - 'places_mark')::text from district d"
				+ " union all select to_jsonb(p)::text from place p order by 1");
	}

}
