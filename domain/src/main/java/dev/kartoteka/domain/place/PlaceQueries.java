package dev.kartoteka.domain.place;

import java.util.List;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/** Driving port: reads places. Needs no log-in. */
@DrivingPort
public interface PlaceQueries {

	/**
	 * Lists the places of a district in the order of their ids; empty if there is no such
	 * district.
	 */
	Listing<PlaceView> placesOf(DistrictId district);

	/**
	 * Lists the places that match the filter: by distance if the filter has a circle,
	 * otherwise in the order of their ids.
	 */
	Listing<FoundPlace> find(PlaceFilter filter);

	/**
	 * Returns one place.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such place
	 */
	PlaceView place(PlaceId id);

	/**
	 * Returns the pictures of a place in the order of their ids; empty if there is no
	 * such place.
	 */
	List<PlaceView.ImageView> imagesOf(PlaceId place);

}
