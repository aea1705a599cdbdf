package dev.kartoteka.adapter.cli.sample;

/** Sample data that is part of the program. */
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
