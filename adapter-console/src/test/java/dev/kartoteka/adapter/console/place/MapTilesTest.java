package dev.kartoteka.adapter.console.place;

import org.junit.jupiter.api.Test;
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
			"javascript:alert(1)//{z}{x}{y}", "https://user@example.org/{z}/{x}/{y}" })
	void refuseWhatIsNoAddressOfTiles(String tiles) {
		assertThatIllegalArgumentException().isThrownBy(() -> new MapTiles(tiles, ""))
			.withMessageStartingWith("kartoteka.console.map.tiles is not an address");
	}

}
