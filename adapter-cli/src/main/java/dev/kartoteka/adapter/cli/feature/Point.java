package dev.kartoteka.adapter.cli.feature;

/** Where a feature lies, in degrees. */
public record Point(double longitude, double latitude) {

	/** The point that was meant if the file has the latitude first. */
	public Point swapped() {
		return new Point(latitude(), longitude());
	}

}
