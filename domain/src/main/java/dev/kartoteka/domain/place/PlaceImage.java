package dev.kartoteka.domain.place;

import dev.kartoteka.domain.image.ImageName;

/**
 * A picture of a place. It is added and removed but never changes, and is removed with
 * its place. It is an aggregate of its own, since pictures are added to one place
 * concurrently.
 */
public final class PlaceImage {

	private final Snapshot state;

	private PlaceImage(Snapshot state) {
		this.state = state;
	}

	/** Creates a picture. */
	public static PlaceImage of(PlaceImageId id, PlaceId place, ImageName image) {
		return new PlaceImage(new Snapshot(id, place, image));
	}

	/** Restores a picture from its stored state. */
	public static PlaceImage restore(Snapshot state) {
		return new PlaceImage(state);
	}

	public PlaceImageId id() {
		return this.state.id();
	}

	public Snapshot snapshot() {
		return this.state;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PlaceImage that && id().equals(that.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(PlaceImageId id, PlaceId place, ImageName image) {

	}

}
