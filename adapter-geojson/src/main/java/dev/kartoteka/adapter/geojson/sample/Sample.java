package dev.kartoteka.adapter.geojson.sample;

/** Districts that come with the program. */
enum Sample {

	/** The twelve administrative districts of Moscow. */
	MOSCOW("moscow-districts.geojson");

	private final String file;

	Sample(String file) {
		this.file = file;
	}

	String file() {
		return this.file;
	}

}
