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

	/** In the order of their ids; empty if there is no such place. */
	List<PlaceView.ImageView> imagesOf(PlaceId place);

}
