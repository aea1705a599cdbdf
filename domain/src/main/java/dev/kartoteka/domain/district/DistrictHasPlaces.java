package dev.kartoteka.domain.district;

import dev.kartoteka.domain.shared.Conflict;

/** The district has places and cannot be removed. */
public final class DistrictHasPlaces extends Conflict {

	public DistrictHasPlaces() {
		super("This district has places. Delete them or move them to another district before you delete it.");
	}

}
