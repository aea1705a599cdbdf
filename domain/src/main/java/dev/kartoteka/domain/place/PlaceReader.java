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

	/**
	 * The nearest first if places are looked for near a point, else in the order of their
	 * ids.
	 */
	Listing<FoundPlace> find(PlaceFilter filter);

	/**
	 * Those of the places that are there, in the order of their ids, without pictures.
	 */
	List<PlaceView> withIds(List<PlaceId> places);

	/**
	 * The places that have district, title and position together of any of those, in the
	 * order of their ids, without pictures.
	 */
	List<PlaceView> namesakesOf(List<PlaceDetails> places);

	/** In the order of their ids; empty if there is no such place. */
	List<PlaceView.ImageView> imagesOf(PlaceId place);

}
