package dev.kartoteka.domain.place;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reading places, outside of any transaction. */
@DrivenPort
public interface PlaceReader {

	/** In the order of their ids; empty if there is no such district. */
	Listing<PlaceView> placesOf(DistrictId district);

}
