package dev.kartoteka.domain.place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BoundingBoxTest {

	@ParameterizedTest
	@CsvSource({ "-180, -90, 180, 90", "10, 20, 10, 20", "180, -90, -180, -90" })
	void mayBeAnywhereOnTheEarth(double west, double south, double east, double north) {
		assertThat(new BoundingBox(west, south, east, north).north()).isEqualTo(north);
	}

	@ParameterizedTest
	@CsvSource({ "-180.1, 0, 0, 0", "0, 0, 180.1, 0", "0, -90.1, 0, 0", "0, 0, 0, 90.1", "0, 2, 0, 1", "NaN, 0, 0, 0" })
	void isNowhereElse(double west, double south, double east, double north) {
		assertThatIllegalArgumentException().isThrownBy(() -> new BoundingBox(west, south, east, north));
	}

	@Test
	void isOnePartUnlessItTouchesTheAntimeridian() {
		BoundingBox box = new BoundingBox(10, 1, 20, 2);
		assertThat(box.parts()).containsExactly(box);
		assertThat(BoundingBox.EARTH.parts()).containsExactly(BoundingBox.EARTH);
		BoundingBox meridian = new BoundingBox(10, 1, 10, 2);
		assertThat(meridian.parts()).containsExactly(meridian);
	}

	@Test
	void hasAPartOnEachSideOfTheAntimeridian() {
		assertThat(new BoundingBox(170, 1, -170, 2).parts()).containsExactly(new BoundingBox(170, 1, 180, 2),
				new BoundingBox(-180, 1, -170, 2));
		BoundingBox east = new BoundingBox(170, 1, 180, 2);
		assertThat(east.parts()).containsExactly(east, new BoundingBox(-180, 1, -180, 2));
		BoundingBox west = new BoundingBox(-180, 1, -170, 2);
		assertThat(west.parts()).containsExactly(west, new BoundingBox(180, 1, 180, 2));
	}

}
