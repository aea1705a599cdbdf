package dev.kartoteka.adapter.cli.place;

import java.util.stream.Stream;

import dev.kartoteka.adapter.cli.feature.Point;
import dev.kartoteka.domain.place.PlaceView;

/** Where the places are that exist: a box in degrees. */
public record KnownArea(double west, double south, double east, double north) {

	/** No place exists, so nothing is near one. */
	public static final KnownArea NONE = new KnownArea(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
			Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

	/** A city and its surroundings, in degrees. */
	private static final double MARGIN = 3;

	static KnownArea of(Stream<PlaceView> places) {
		return places.reduce(NONE, KnownArea::with, KnownArea::and);
	}

	private KnownArea with(PlaceView place) {
		double longitude = place.longitude().doubleValue();
		double latitude = place.latitude().doubleValue();
		return and(new KnownArea(longitude, latitude, longitude, latitude));
	}

	private KnownArea and(KnownArea other) {
		return new KnownArea(Math.min(this.west, other.west), Math.min(this.south, other.south),
				Math.max(this.east, other.east), Math.max(this.north, other.north));
	}

	public boolean isEmpty() {
		return this.west > this.east;
	}

	/** Whether the point is in the box, or not far from it. */
	public boolean isNear(Point point) {
		return point.longitude() > this.west - MARGIN && point.longitude() < this.east + MARGIN
				&& point.latitude() > this.south - MARGIN && point.latitude() < this.north + MARGIN;
	}

}
