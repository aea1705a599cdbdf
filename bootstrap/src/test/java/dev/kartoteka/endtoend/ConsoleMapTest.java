package dev.kartoteka.endtoend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.persistence.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** Maps of the console with the tiles of an archive. */
@Tag("slow")
class ConsoleMapTest {

	private static final Pattern TILES = Pattern
		.compile("data-tiles=\"(/console/guide/tiles/[0-9a-f]{16}/)\\{z}/\\{x}/\\{y}\"");

	@TempDir
	private static Path folder;

	private static Program program;

	private static Browser staff;

	private static String newPlace = "";

	private static String tiles = "";

	@BeforeAll
	static void startWithAnArchive() throws IOException {
		program = Program.start(TestPostgres.freshDatabase(),
				"--kartoteka.console.map.tiles=" + archive(folder.resolve("city.pmtiles")));
		Store store = Store.of(program.database());
		staff = Browser.of(program, store.staff());
		newPlace = "/console/guide/districts/" + store.district() + "/places/new/";
		Matcher found = TILES.matcher(staff.get(newPlace).is(200).body());
		assertThat(found.find()).isTrue();
		tiles = Objects.requireNonNull(found.group(1));
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	/** Writes an archive of one tile. It has no compression and no leaf directories. */
	private static Path archive(Path file) throws IOException {
		byte[] tile = "a picture".getBytes(StandardCharsets.UTF_8);
		byte[] metadata = "{\"attribution\":\"<b>&copy; \\\"City\\\"</b> &lt;script>\"}"
			.getBytes(StandardCharsets.UTF_8);
		ByteBuffer bytes = ByteBuffer.allocate(132 + metadata.length + tile.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.put("PMTiles\u0003".getBytes(StandardCharsets.UTF_8)).putLong(127).putLong(5);
		bytes.putLong(132).putLong(metadata.length).putLong(127).putLong(0);
		bytes.putLong(132 + metadata.length).putLong(tile.length);
		bytes.position(97).put(new byte[] { 1, 1, 4, 0, 2 });
		bytes.putInt(373_000_000).putInt(555_000_000).putInt(379_000_000).putInt(559_000_000);
		bytes.position(127).put(new byte[] { 1, 0, 1, (byte) tile.length, 1 }).put(metadata).put(tile);
		return Files.write(file, bytes.array());
	}

	@Test
	void nameTheTilesAndWhomTheyAreFrom() {
		Response page = staff.get(newPlace).is(200);
		assertThat(page.body()).contains("data-attribution=\"© &#34;City&#34; &lt;script>\"",
				"data-archive=\"{&#34;minZoom&#34;:0,&#34;maxNativeZoom&#34;:2,&#34;maxZoom&#34;:19,"
						+ "&#34;bounds&#34;:[[55.5,37.3],[55.9,37.9]]}\"");
		assertThat(page.requiredHeader("Content-Security-Policy")).as("nothing from other sites")
			.contains("img-src 'self';");
	}

	@Test
	void haveTilesThatTheBrowserKeeps() {
		Response tile = staff.get(tiles + "0/0/0").is(200).has("Content-Type", "image/webp");
		assertThat(tile.body()).isEqualTo("a picture");
		tile.has("Cache-Control", "private, max-age=31536000, immutable").has("X-Content-Type-Options", "nosniff");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1/0/0", "0/0/1", "3/0/0", "0/-1/0", "0/00000000000/0", "99999999999/0/0", "0/0/0.png",
			"0/0/%2e%2e", "x/y/z" })
	void haveNoOtherTiles(String path) {
		staff.get(tiles + path).is(404);
	}

	@Test
	void haveNoTilesOfAnEarlierArchive() {
		staff.get("/console/guide/tiles/0123456789abcdef/0/0/0").is(404);
	}

	@Test
	void haveTilesForStaffOnly() {
		Browser.of(program).get(tiles + "0/0/0").is(303);
		Browser.of(program, Store.of(program.database()).person("anna")).get(tiles + "0/0/0").is(403);
	}

}
