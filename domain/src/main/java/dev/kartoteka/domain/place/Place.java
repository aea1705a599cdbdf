package dev.kartoteka.domain.place;

import dev.kartoteka.domain.shared.Version;

/**
 * A place of interest in the city. It refers to its district by id. Its
 * {@linkplain PlaceImage pictures} are aggregates of their own.
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

	/** Creates a place, without pictures. */
	public static Place add(PlaceId id, PlaceDetails details) {
		return new Place(new Snapshot(id, details, Version.FIRST));
	}

	/** Restores a place from its stored state. */
	public static Place restore(Snapshot state) {
		return new Place(state);
	}

	/** Changes the place's details. */
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
