package dev.kartoteka.domain.place;

import java.math.BigDecimal;
import java.util.List;

/**
 * A place, for reading.
 *
 * @param images in the order of their ids
 * @param longitude in degrees, with six decimals
 * @param latitude in degrees, with six decimals
 */
public record PlaceView(long id, List<ImageView> images, String title, String shortDescription, String fullDescription,
		BigDecimal longitude, BigDecimal latitude, String type, long district, long version) {

	/** Returns this place with these pictures. */
	public PlaceView with(List<ImageView> pictures) {
		return new PlaceView(this.id, pictures, this.title, this.shortDescription, this.fullDescription, this.longitude,
				this.latitude, this.type, this.district, this.version);
	}

	/**
	 * A picture of a place.
	 *
	 * @param image the name of the picture in the image store
	 */
	public record ImageView(long id, String image, long place) {
	}

}
