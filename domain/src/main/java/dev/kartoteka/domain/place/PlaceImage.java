package dev.kartoteka.domain.place;

import dev.kartoteka.domain.image.ImageName;

/**
 * A picture of a place. It is added and taken away, and never changes; it goes with its
 * place. An aggregate of its own, since people add pictures to one place at the same
 * time.
 */
public final class PlaceImage {

	private final PlaceImageId id;

	private final PlaceId place;

	private final ImageName image;

	private PlaceImage(Snapshot state) {
		this.id = state.id();
		this.place = state.place();
		this.image = state.image();
	}

	/** A new picture. */
	public static PlaceImage of(PlaceImageId id, PlaceId place, ImageName image) {
		return new PlaceImage(new Snapshot(id, place, image));
	}

	/** A picture as it was stored. */
	public static PlaceImage restore(Snapshot state) {
		return new PlaceImage(state);
	}

	public PlaceImageId id() {
		return this.id;
	}

	public Snapshot snapshot() {
		return new Snapshot(this.id, this.place, this.image);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PlaceImage that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/** The whole state, for storing and restoring. */
	public record Snapshot(PlaceImageId id, PlaceId place, ImageName image) {

	}

}
