package dev.kartoteka.domain.place;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A position on the earth (WGS 84), in degrees with six decimals. */
public record Coordinates(BigDecimal longitude, BigDecimal latitude) {

	/** A resolution of about a tenth of a meter. */
	public static final int DECIMAL_PLACES = 6;

	public static final int MAX_LONGITUDE = 180;

	public static final int MAX_LATITUDE = 90;

	/** The position of a place whose location is unknown. */
	public static final Coordinates ORIGIN = new Coordinates(BigDecimal.ZERO, BigDecimal.ZERO);

	public Coordinates {
		longitude = within(MAX_LONGITUDE, longitude, "A longitude");
		latitude = within(MAX_LATITUDE, latitude, "A latitude");
	}

	private static BigDecimal within(int bound, BigDecimal degrees, String what) {
		if (degrees.abs().compareTo(BigDecimal.valueOf(bound)) > 0) {
			throw new IllegalArgumentException(what + " lies within ±" + bound + ": " + degrees);
		}
		return degrees.setScale(DECIMAL_PLACES, RoundingMode.UNNECESSARY);
	}

}
