package dev.kartoteka.domain.place;

import java.util.List;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/** Driving port: what anybody may read of places. */
@DrivingPort
public interface PlaceQueries {

	/** In the order of their ids; empty if there is no such district. */
	Listing<PlaceView> placesOf(DistrictId district);

	/**
	 * The nearest first if places are looked for near a point, else in the order of their
	 * ids.
	 */
	Listing<FoundPlace> find(PlaceFilter filter);

	/** In the order of their ids; empty if there is no such place. */
	List<PlaceView.ImageView> imagesOf(PlaceId place);

}
