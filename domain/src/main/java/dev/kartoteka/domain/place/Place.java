package dev.kartoteka.domain.place;

import dev.kartoteka.domain.shared.Version;

/**
 * A place of interest in the city. It refers to its district by id. Its
 * {@linkplain PlaceImage pictures} are aggregates of their own.
 */
public final class Place {

	private Snapshot state;

	private Place(Snapshot state) {
		this.state = state;
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
		this.state = new Snapshot(this.state.id(), changes.appliedTo(this.state.details()), this.state.version());
	}

	public PlaceId id() {
		return this.state.id();
	}

	public Version version() {
		return this.state.version();
	}

	public Snapshot snapshot() {
		return this.state;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Place that && id().equals(that.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(PlaceId id, PlaceDetails details, Version version) {
	}

}
