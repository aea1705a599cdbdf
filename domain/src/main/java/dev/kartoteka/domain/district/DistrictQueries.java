package dev.kartoteka.domain.district;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/** Driving port: what anybody may read of districts. */
@DrivingPort
public interface DistrictQueries {

	/** In the order of their ids. */
	Listing<DistrictView> districts();

}
