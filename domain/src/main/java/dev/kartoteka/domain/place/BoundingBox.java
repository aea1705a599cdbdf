package dev.kartoteka.domain.place;

import java.util.List;

/**
 * An area between two meridians and two parallels, inclusive, in degrees. It may cross
 * the antimeridian; west is greater than east then.
 */
public record BoundingBox(double west, double south, double east, double north) {

	/** The whole earth. */
	public static final BoundingBox EARTH = new BoundingBox(-Coordinates.MAX_LONGITUDE, -Coordinates.MAX_LATITUDE,
			Coordinates.MAX_LONGITUDE, Coordinates.MAX_LATITUDE);

	public BoundingBox {
		if (!(Math.abs(west) <= Coordinates.MAX_LONGITUDE && Math.abs(east) <= Coordinates.MAX_LONGITUDE
				&& -Coordinates.MAX_LATITUDE <= south && south <= north && north <= Coordinates.MAX_LATITUDE)) {
			throw new IllegalArgumentException("Not on the earth: " + west + "," + south + "," + east + "," + north);
		}
	}

	/**
	 * Splits the area into parts that do not cross the antimeridian. An area that touches
	 * the antimeridian gets a part on both sides, since a place there may be stored with
	 * either longitude.
	 */
	public List<BoundingBox> parts() {
		double antimeridian = Coordinates.MAX_LONGITUDE;
		if (this.west > this.east) {
			return List.of(between(this.west, antimeridian), between(-antimeridian, this.east));
		}
		if (this.east == antimeridian && this.west > -antimeridian) {
			return List.of(this, between(-antimeridian, -antimeridian));
		}
		if (this.west == -antimeridian && this.east < antimeridian) {
			return List.of(this, between(antimeridian, antimeridian));
		}
		return List.of(this);
	}

	private BoundingBox between(double from, double to) {
		return new BoundingBox(from, this.south, to, this.north);
	}

	/** Whether the position lies in the area. */
	public boolean contains(Coordinates position) {
		double longitude = position.longitude().doubleValue();
		double latitude = position.latitude().doubleValue();
		return latitude >= this.south && latitude <= this.north
				&& parts().stream().anyMatch((part) -> longitude >= part.west && longitude <= part.east);
	}

}
