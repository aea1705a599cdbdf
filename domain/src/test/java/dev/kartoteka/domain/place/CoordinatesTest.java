package dev.kartoteka.domain.place;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class CoordinatesTest {

	@Test
	void haveSixDecimalPlaces() {
		Coordinates coordinates = new Coordinates(new BigDecimal("180"), new BigDecimal("-90.0"));
		assertThat(coordinates.longitude()).isEqualTo(new BigDecimal("180.000000"));
		assertThat(coordinates.latitude()).isEqualTo(new BigDecimal("-90.000000"));
	}

	@ParameterizedTest
	@CsvSource({ "180.000001, 0", "-180.000001, 0", "0, 90.000001", "0, -90.000001" })
	void lieOnTheEarth(BigDecimal longitude, BigDecimal latitude) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Coordinates(longitude, latitude))
			.withMessageContaining("lies within ±");
	}

	@Test
	void areInABoxWithItsEdges() {
		BoundingBox box = new BoundingBox(170, 1, -170, 2);
		assertThat(box.contains(at("170", "1"))).isTrue();
		assertThat(box.contains(at("-170", "2"))).isTrue();
		assertThat(box.contains(at("180", "1.5"))).isTrue();
		assertThat(box.contains(at("169.999999", "1.5"))).isFalse();
		assertThat(box.contains(at("-169.999999", "1.5"))).isFalse();
		assertThat(box.contains(at("180", "0.999999"))).isFalse();
		assertThat(box.contains(at("180", "2.000001"))).isFalse();
	}

	/** The distances follow from 111.195 km for a degree of a great circle. */
	@Test
	void haveADistanceOnAGreatCircle() {
		assertDistance(new Circle(10, 20, 0), at("10", "20"), 0);
		assertDistance(new Circle(10, 20, 0), at("10", "21"), 111_195);
		assertDistance(new Circle(10, 60, 0), at("11", "60"), 55_597);
		assertDistance(new Circle(-179.5, 0, 0), at("179.5", "0"), 111_195);
		assertDistance(new Circle(0, 0, 0), at("180", "0"), 20_015_114);
		assertDistance(new Circle(0, 89, 0), at("180", "89"), 222_390);
	}

	private static void assertDistance(Circle circle, Coordinates position, double meters) {
		assertThat(circle.distanceTo(position)).isCloseTo(meters, within(2.0));
	}

	private static Coordinates at(String longitude, String latitude) {
		return new Coordinates(new BigDecimal(longitude), new BigDecimal(latitude));
	}

}
