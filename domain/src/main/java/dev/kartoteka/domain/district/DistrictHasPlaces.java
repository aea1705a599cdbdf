package dev.kartoteka.domain.district;

import dev.kartoteka.domain.shared.Conflict;

/** A district in which places lie is not taken off the map. */
public final class DistrictHasPlaces extends Conflict {

	public DistrictHasPlaces() {
		super("This district has places. Delete them or move them to another district before you delete it.");
	}

}
