package dev.kartoteka.adapter.console.place;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MapTilesTest {

	@ParameterizedTest
	@CsvSource({ "https://tiles.example.org/{z}/{x}/{y}.png, https://tiles.example.org",
			"http://10.0.0.1:8090/map/{z}/{x}/{y}, http://10.0.0.1:8090" })
	void haveAnOrigin(String tiles, String origin) {
		assertThat(new MapTiles(tiles, "").origin()).isEqualTo(origin);
	}

	@Test
	void haveNoneWithoutAnAddress() {
		assertThat(new MapTiles("  ", "").origin()).isEmpty();
	}

	/** The origin becomes a part of the content security policy. */
	@ParameterizedTest
	@ValueSource(strings = { "tiles.example.org/{z}/{x}/{y}", "https://tiles.example.org/{z}/{x}.png",
			"https://{s}.example.org/{z}/{x}/{y}", "https://a.example; script-src */{z}/{x}/{y}",
			"javascript:alert(1)//{z}{x}{y}", "https://user@example.org/{z}/{x}/{y}",
			"https://tiles.example.org/moscow.pmtiles", "/srv/maps/moscow.mbtiles" })
	void refuseWhatIsNoAddressOfTiles(String tiles) {
		assertThatIllegalArgumentException().isThrownBy(() -> new MapTiles(tiles, ""))
			.withMessageStartingWith("kartoteka.console.map.tiles is neither an address with ")
			.withMessageEndingWith(": " + tiles);
	}

	@Test
	void mayBeAnArchive(@TempDir Path folder) {
		Path file = new ArchiveWriter(true).tile(0, 1, "world").write(folder.resolve("world.pmtiles"));
		MapTiles tiles = new MapTiles(" " + file + " ", "");
		assertThat(tiles.archive()).contains(file);
		assertThat(tiles.origin()).as("the own server has the tiles").isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/no/such/file.pmtiles", "no\u0000file.pmtiles" })
	void refuseAnArchiveThatCannotBeShown(String path) {
		assertThatIllegalArgumentException().isThrownBy(() -> new MapTiles(path, ""))
			.withMessageStartingWith("kartoteka.console.map.tiles: ");
	}

}
