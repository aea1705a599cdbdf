package dev.kartoteka.domain.place;

/**
 * The points within a distance from a center, on a sphere.
 *
 * @param longitude of the center, in degrees
 * @param latitude of the center, in degrees
 * @param radius in meters
 */
public record Circle(double longitude, double latitude, double radius) {

	/** In meters. Bounds the cost of a search. */
	public static final int MAX_RADIUS = 50_000;

	/** The mean radius of the earth, in meters. */
	private static final double EARTH_RADIUS = 6_371_008.8;

	/** Exceeds rounding errors; in degrees. */
	private static final double MARGIN = 1e-6;

	public Circle {
		if (!(Math.abs(longitude) <= Coordinates.MAX_LONGITUDE && Math.abs(latitude) <= Coordinates.MAX_LATITUDE
				&& radius >= 0 && radius <= MAX_RADIUS)) {
			throw new IllegalArgumentException(
					"Not on the earth or too far: " + longitude + "," + latitude + " ±" + radius);
		}
	}

	/**
	 * Returns the smallest bounding box that contains the circle, up to a small margin.
	 */
	public BoundingBox box() {
		double angle = this.radius / EARTH_RADIUS;
		double height = Math.toDegrees(angle) + MARGIN;
		double south = Math.max(this.latitude - height, -Coordinates.MAX_LATITUDE);
		double north = Math.min(this.latitude + height, Coordinates.MAX_LATITUDE);
		double slimness = Math.sin(angle) / Math.cos(Math.toRadians(this.latitude));
		if (Math.max(-south, north) == Coordinates.MAX_LATITUDE || slimness >= 1) {
			// A circle that contains a pole spans all longitudes.
			return new BoundingBox(BoundingBox.EARTH.west(), south, BoundingBox.EARTH.east(), north);
		}
		double width = Math.toDegrees(Math.asin(slimness)) + MARGIN;
		if (width >= Coordinates.MAX_LONGITUDE) {
			return new BoundingBox(BoundingBox.EARTH.west(), south, BoundingBox.EARTH.east(), north);
		}
		return new BoundingBox(onTheEarth(this.longitude - width), south, onTheEarth(this.longitude + width), north);
	}

	private static double onTheEarth(double longitude) {
		if (longitude < -Coordinates.MAX_LONGITUDE) {
			return longitude + 2 * Coordinates.MAX_LONGITUDE;
		}
		return (longitude > Coordinates.MAX_LONGITUDE) ? longitude - 2 * Coordinates.MAX_LONGITUDE : longitude;
	}

	/**
	 * Returns the great-circle distance from the center, in meters (haversine formula).
	 */
	public double distanceTo(Coordinates position) {
		double theirs = Math.toRadians(position.latitude().doubleValue());
		double mine = Math.toRadians(this.latitude);
		double apart = Math.toRadians(position.longitude().doubleValue() - this.longitude);
		double haversine = square(Math.sin((theirs - mine) / 2))
				+ Math.cos(theirs) * Math.cos(mine) * square(Math.sin(apart / 2));
		return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
	}

	private static double square(double number) {
		return number * number;
	}

}
