package dev.kartoteka.domain.place;

import java.util.List;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reads places, outside of any transaction. */
@DrivenPort
public interface PlaceReader {

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
	 * Returns the existing ones of the given places in the order of their ids, without
	 * pictures.
	 */
	List<PlaceView> withIds(List<PlaceId> places);

	/**
	 * Returns the places that agree with any of the given ones in district, title and
	 * position, in the order of their ids, without pictures.
	 */
	List<PlaceView> findByNaturalKey(List<PlaceDetails> places);

	/**
	 * Returns the pictures of a place in the order of their ids; empty if there is no
	 * such place.
	 */
	List<PlaceView.ImageView> imagesOf(PlaceId place);

}
