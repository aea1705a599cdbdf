package dev.kartoteka.domain.district;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/** Driving port: reads districts. Needs no log-in. */
@DrivingPort
public interface DistrictQueries {

	/** Lists all districts in the order of their ids. */
	Listing<DistrictView> districts();

	/**
	 * Returns one district.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such district
	 */
	DistrictView district(DistrictId id);

}
