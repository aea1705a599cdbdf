package dev.kartoteka.domain.place;

import java.math.BigDecimal;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.shared.Change;

/** The changes to a place's details. */
public record PlaceChanges(Change<DistrictId> district, Change<String> title, Change<String> shortDescription,
		Change<String> fullDescription, Change<BigDecimal> longitude, Change<BigDecimal> latitude,
		Change<PlaceType> type) {

	/** Returns the new details for the given current ones. */
	public PlaceDetails appliedTo(PlaceDetails current) {
		Coordinates coordinates = new Coordinates(this.longitude.appliedTo(current.coordinates().longitude()),
				this.latitude.appliedTo(current.coordinates().latitude()));
		return new PlaceDetails(this.district.appliedTo(current.district()), this.title.appliedTo(current.title()),
				this.shortDescription.appliedTo(current.shortDescription()),
				this.fullDescription.appliedTo(current.fullDescription()), coordinates,
				this.type.appliedTo(current.type()));
	}

}
