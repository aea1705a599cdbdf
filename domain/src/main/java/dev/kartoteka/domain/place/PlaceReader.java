package dev.kartoteka.domain.place;

import java.util.List;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reading places, outside of any transaction. */
@DrivenPort
public interface PlaceReader {

	/** In the order of their ids; empty if there is no such district. */
	Listing<PlaceView> placesOf(DistrictId district);

	/** In the order of their ids; empty if there is no such place. */
	List<PlaceView.ImageView> imagesOf(PlaceId place);

}
