package dev.kartoteka.domain.place;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/** Driving port: what anybody may read of places. */
@DrivingPort
public interface PlaceQueries {

	/** In the order of their ids; empty if there is no such district. */
	Listing<PlaceView> placesOf(DistrictId district);

}
