package dev.kartoteka.adapter.console.place;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TileIdsTest {

	/** The numbers are those of the reference implementation, pmtiles 4.5.0. */
	@ParameterizedTest
	@CsvSource({ "0, 0, 0, 0", "1, 0, 0, 1", "1, 0, 1, 2", "1, 1, 1, 3", "1, 1, 0, 4", "2, 0, 0, 5", "2, 3, 1, 17",
			"12, 3423, 1763, 19078479", "14, 9904, 5123, 316390148", "16, 39616, 20493, 5062242384",
			"17, 79233, 40986, 20248969538", "20, 633866, 327889, 1295934050466",
			"24, 10141900, 5246200, 331759116838021" })
	void areThoseOfTheFormat(int zoom, int column, int row, long id) {
		assertThat(TileIds.of(zoom, column, row)).isEqualTo(id);
	}

}
