package dev.kartoteka.adapter.console.page;

/** The paths of the pages of districts and places. */
public final class GuidePaths {

	/** The list of districts. */
	public static final String START = "/console/guide/";

	/** A district, as a route. */
	public static final String DISTRICT = START + "districts/{district}/";

	/** A place, as a route. */
	public static final String PLACE = START + "places/{place}/";

	/** The event of the security log if a form of these pages was accepted. */
	public static final String CHANGED = "STAFF_CHANGED_GUIDE";

	private GuidePaths() {
	}

	/** Returns the path of a district. */
	public static String district(long id) {
		return START + "districts/" + id + "/";
	}

	/** Returns the path of a place. */
	public static String place(long id) {
		return START + "places/" + id + "/";
	}

}
