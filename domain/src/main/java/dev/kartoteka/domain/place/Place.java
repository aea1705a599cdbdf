package dev.kartoteka.domain.place;

import dev.kartoteka.domain.shared.Version;

/**
 * Something in the city worth a visit. It lies in one district, which it names by id; its
 * pictures belong to it.
 */
public final class Place {

	private final PlaceId id;

	private final Version version;

	private PlaceDetails details;

	private Place(Snapshot state) {
		this.id = state.id();
		this.details = state.details();
		this.version = state.version();
	}

	/** A new place, without pictures. */
	public static Place add(PlaceId id, PlaceDetails details) {
		return new Place(new Snapshot(id, details, Version.FIRST));
	}

	/** A place as it was stored. */
	public static Place restore(Snapshot state) {
		return new Place(state);
	}

	/** Changes what is said of the place. */
	public void change(PlaceChanges changes) {
		this.details = changes.appliedTo(this.details);
	}

	public PlaceId id() {
		return this.id;
	}

	public Version version() {
		return this.version;
	}

	public Snapshot snapshot() {
		return new Snapshot(this.id, this.details, this.version);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Place that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(PlaceId id, PlaceDetails details, Version version) {
	}

}
