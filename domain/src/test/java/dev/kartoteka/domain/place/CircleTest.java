package dev.kartoteka.domain.place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class CircleTest {

	/** So many degrees of a great circle. */
	private static final double DEGREES_OF_50_KM = 0.449660;

	@ParameterizedTest
	@CsvSource({ "180, 90, 50000", "-180, -90, 0" })
	void mayBeAnywhereOnTheEarth(double longitude, double latitude, double radius) {
		assertThat(new Circle(longitude, latitude, radius).radius()).isEqualTo(radius);
	}

	@ParameterizedTest
	@CsvSource({ "180.1, 0, 1", "0, -90.1, 1", "0, 0, -1", "0, 0, 50000.1", "0, 0, NaN" })
	void isNowhereElseAndNotLarger(double longitude, double latitude, double radius) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Circle(longitude, latitude, radius));
	}

	@Test
	void liesInABoxThatIsWiderAwayFromTheEquator() {
		assertBox(new Circle(10, 0, 50_000), 10 - DEGREES_OF_50_KM, -DEGREES_OF_50_KM, 10 + DEGREES_OF_50_KM,
				DEGREES_OF_50_KM);
		double twice = 2 * DEGREES_OF_50_KM;
		assertBox(new Circle(10, 60, 50_000), 10 - twice, 60 - DEGREES_OF_50_KM, 10 + twice, 60 + DEGREES_OF_50_KM);
	}

	@Test
	void exceedsTheCircleByALittle() {
		assertThat(new Circle(10, 20, 0).box()).isEqualTo(new BoundingBox(10 - 1e-6, 20 - 1e-6, 10 + 1e-6, 20 + 1e-6));
	}

	@Test
	void crossesTheAntimeridian() {
		assertBox(new Circle(179.9, 0, 50_000), 179.9 - DEGREES_OF_50_KM, -DEGREES_OF_50_KM, -180.1 + DEGREES_OF_50_KM,
				DEGREES_OF_50_KM);
		assertBox(new Circle(-179.9, 0, 50_000), 180.1 - DEGREES_OF_50_KM, -DEGREES_OF_50_KM, -179.9 + DEGREES_OF_50_KM,
				DEGREES_OF_50_KM);
	}

	@Test
	void spansAllLongitudesAroundAPole() {
		assertBox(new Circle(10, 89.9, 50_000), -180, 89.9 - DEGREES_OF_50_KM, 180, 90);
		assertBox(new Circle(10, -89.9, 50_000), -180, -90, 180, -89.9 + DEGREES_OF_50_KM);
	}

	@Test
	void spansAllLongitudesIfOnlyItsMarginReachesAPole() {
		assertBox(new Circle(10, 89.9999999, 0), -180, 89.9999999, 180, 90);
		assertBox(new Circle(10, -89.9999999, 0), -180, -90, 180, -89.9999999);
	}

	private static void assertBox(Circle circle, double west, double south, double east, double north) {
		BoundingBox box = circle.box();
		assertThat(box.west()).isCloseTo(west, within(1e-4));
		assertThat(box.south()).isCloseTo(south, within(1e-4));
		assertThat(box.east()).isCloseTo(east, within(1e-4));
		assertThat(box.north()).isCloseTo(north, within(1e-4));
	}

}
