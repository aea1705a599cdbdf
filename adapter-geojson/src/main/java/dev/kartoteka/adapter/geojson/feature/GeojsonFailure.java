package dev.kartoteka.adapter.geojson.feature;

import org.jspecify.annotations.Nullable;

/** The work can not go on; the message, of whole sentences, is for the operator. */
public class GeojsonFailure extends RuntimeException {

	public GeojsonFailure(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
