package dev.kartoteka.adapter.geojson.feature;

/** A feature that can't be taken as it is. */
public class UnreadableFeature extends RuntimeException {

	private final String field;

	public UnreadableFeature(String field, String reason) {
		super(reason, null, false, false);
		this.field = field;
	}

	/** What is wrong: a property, or another member of the feature. */
	public String field() {
		return this.field;
	}

	/** Why, without what stands there. */
	public String reason() {
		return String.valueOf(getMessage());
	}

}
