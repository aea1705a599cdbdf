package dev.kartoteka.domain.district;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reads districts, outside of any transaction. */
@DrivenPort
public interface DistrictReader {

	/** Lists all districts in the order of their ids. */
	Listing<DistrictView> districts();

	boolean exists(DistrictId id);

}
