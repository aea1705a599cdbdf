package dev.kartoteka.adapter.persistence.place;

import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.persistence.StatementLog.Executed;
import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.derived.DerivedDataStore;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.BoundingBox;
import dev.kartoteka.domain.place.Circle;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Cursor;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How PostgreSQL executes the statements of a search over a million places: with the plan
 * that it makes for the values, and with the one that it keeps for statements it meets
 * often.
 */
@Tag("slow")
class MillionPlacesTest {

	private static final TestPostgres.Database DATABASE = TestPostgres.freshDatabase();

	private static final TestStore STORE = TestStore.on(DATABASE, Clock.systemUTC());

	/**
	 * A place for each point of a grid about Moscow, a thousandth of a degree apart.
	 * Every 40th title has its number, so that some words are common and some are rare.
	 */
	private static final String PLACES = """
			insert into place (id, district_id, title, short_description, full_description, longitude, latitude,
				type, version)
			select i * 1000 + j, 1 + j % 12, title || case when j % 40 = 0 then ' ' || i else '' end, '', '',
				longitude, latitude, type, 0
			from (select i, 37 + i::numeric / 1000 as longitude,
					(array['park', 'museum', 'cafe'])[1 + i % 3] as type from generate_series(0, 999) i) a,
				(select j, 55 + j::numeric / 1000 as latitude,
					(array['Парк', 'Музей', 'Кафе', 'Театр', 'Сквер'])[1 + j % 5] as title
					from generate_series(0, 999) j) b""";

	/** The tables as they are, but the indexes are filled at the end, which is faster. */
	@BeforeAll
	static void loadPlaces() {
		try (SingleConnectionDataSource connection = new SingleConnectionDataSource(DATABASE.url(), DATABASE.username(),
				DATABASE.password(), true)) {
			JdbcTemplate jdbc = new JdbcTemplate(connection);
			jdbc.execute("insert into district (id, title, abbreviation, version)"
					+ " select i, 'District', '', 0 from generate_series(1, 12) i");
			List<String> indexes = jdbc.query("""
					select pg_get_indexdef(indexrelid) from pg_index
					where indrelid = 'place'::regclass and not indisprimary""", (row, _) -> row.getString(1));
			assertThat(indexes).hasSize(4);
			jdbc.execute("drop index place_district_idx, place_type_idx, place_position_idx, place_search_idx");
			jdbc.execute("alter table place set (autovacuum_enabled = false)");
			jdbc.execute("alter table place disable trigger all");
			jdbc.execute(PLACES);
			jdbc.execute("alter table place enable trigger all");
			jdbc.execute("set maintenance_work_mem = '256MB'");
			indexes.forEach(jdbc::execute);
			jdbc.execute("vacuum (analyze) place");
		}
		STORE.port(DerivedDataStore.class).repair();
	}

	@AfterAll
	static void close() {
		STORE.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "force_custom_plan", "force_generic_plan" })
	void looksForWordsInTheirIndex(String mode) {
		for (String words : List.of("парки", "парк 77", "прак 77")) {
			assertThat(plan(mode, 1, sought(words))).contains("place_search_idx").doesNotContain("Seq Scan");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "force_custom_plan", "force_generic_plan" })
	void looksForPositionsInTheirIndex(String mode) {
		Circle near = new Circle(37.5, 55.5, 1000);
		for (PlaceFilter filter : List.of(new PlaceFilter(null, null, null, near, null),
				new PlaceFilter(null, null, null, null, new BoundingBox(37.5, 55.5, 37.51, 55.51)),
				new PlaceFilter(null, null, null, null, new BoundingBox(179, 0, -179, 60)),
				new PlaceFilter(null, new PlaceType("park"), null, near, null))) {
			assertThat(plan(mode, 0, filter)).contains("place_position_idx").doesNotContain("Seq Scan");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "force_custom_plan", "force_generic_plan" })
	void looksForTypesInTheirIndex(String mode) {
		for (String type : List.of("park", "zoo")) {
			PlaceFilter filter = new PlaceFilter(null, new PlaceType(type), null, null, null);
			assertThat(plan(mode, 0, filter)).contains("place_type_idx").doesNotContain("Seq Scan", "Sort");
		}
		assertThat(plan(mode, 0, new PlaceFilter(new DistrictId(3), new PlaceType("park"), null, null, null)))
			.doesNotContain("Seq Scan", "Sort");
	}

	@ParameterizedTest
	@ValueSource(strings = { "force_custom_plan", "force_generic_plan" })
	void readsWhatIsFoundByKey(String mode) {
		List<Executed> statements = STORE.statements()
			.during(() -> assertThat(find(sought("парк 77")).all()).hasSize(25));
		assertThat(statements).hasSize(4);
		assertThat(plan(mode, statements.get(2))).contains("place_pkey").doesNotContain("Seq Scan");
	}

	@Test
	void readsLongListsToTheirEndInTheirOrder() {
		Listing<FoundPlace> list = find(
				new PlaceFilter(null, null, null, null, new BoundingBox(37.1, 55.1, 37.2195, 55.1995)));
		List<Executed> statements = STORE.statements()
			.during(() -> assertThat(list.all().mapToLong((found) -> found.place().id())).hasSize(12_000)
				.doesNotHaveDuplicates()
				.isSorted());
		assertThat(statements.stream()
			.filter((statement) -> statement.sql().contains("place_distance") || statement.sql().contains("<@")))
			.hasSizeLessThanOrEqualTo(4);
	}

	@Test
	void readsTheNearestOfManyInTheirOrder() {
		Listing<FoundPlace> list = find(new PlaceFilter(null, null, null, new Circle(37.5, 55.5, 6000), null));
		List<FoundPlace> all = list.all().toList();
		assertThat(all).hasSizeGreaterThan(11_000)
			.isSortedAccordingTo((one, another) -> Double.compare(distanceOf(one), distanceOf(another)));
		assertThat(all.stream().map((found) -> found.place().id())).doesNotHaveDuplicates();
		long thousandth = all.get(1000).place().id();
		assertThat(list.slice(new Cursor.After(thousandth), 10).items()).isEqualTo(all.subList(1001, 1011));
	}

	private static double distanceOf(FoundPlace found) {
		Double distance = found.distance();
		return (distance != null) ? distance : -1;
	}

	private static PlaceFilter sought(String words) {
		return new PlaceFilter(null, null, words, null, null);
	}

	private static Listing<FoundPlace> find(PlaceFilter filter) {
		return STORE.placeReader().find(filter);
	}

	/** The plan of one of the statements that the first portion takes. */
	private static String plan(String mode, int number, PlaceFilter filter) {
		return plan(mode, STORE.statements().during(() -> find(filter).slice(new Cursor.Start(), 500)).get(number));
	}

	private static String plan(String mode, Executed statement) {
		try (SingleConnectionDataSource connection = new SingleConnectionDataSource(DATABASE.url(), DATABASE.username(),
				DATABASE.password(), true)) {
			JdbcClient jdbc = JdbcClient.create(connection);
			jdbc.sql("set plan_cache_mode = " + mode).update();
			return String.join("\n",
					jdbc.sql("explain " + statement.sql())
						.params(statement.parameters())
						.query((row, _) -> row.getString(1))
						.list());
		}
	}

}
