package dev.kartoteka.domain.district;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.Text;
import dev.kartoteka.domain.shared.Version;

/**
 * A part of the city. Places refer to their district by id and lie outside of this
 * aggregate.
 */
public final class District {

	/** In code points. */
	public static final int MAX_TITLE_LENGTH = 200;

	/** In code points. */
	public static final int MAX_ABBREVIATION_LENGTH = 20;

	private Snapshot state;

	private District(Snapshot state) {
		this.state = state;
	}

	/** Creates a district. */
	public static District add(DistrictId id, String title, String abbreviation, @Nullable ImageName image) {
		return new District(new Snapshot(id, title, abbreviation, image, Version.FIRST));
	}

	/** Restores a district from its stored state. */
	public static District restore(Snapshot state) {
		return new District(state);
	}

	/** Changes the district. */
	public void change(DistrictChanges changes) {
		Snapshot current = this.state;
		this.state = new Snapshot(current.id(), changes.title().appliedTo(current.title()),
				changes.abbreviation().appliedTo(current.abbreviation()), changes.image().appliedTo(current.image()),
				current.version());
	}

	static void requireTitle(String title) {
		Text.filled(MAX_TITLE_LENGTH, title, "A district's title");
	}

	static void requireAbbreviation(String abbreviation) {
		Text.atMost(MAX_ABBREVIATION_LENGTH, abbreviation, "An abbreviation");
	}

	public DistrictId id() {
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
		return other instanceof District that && id().equals(that.id());
	}

	@Override
	public int hashCode() {
		return id().hashCode();
	}

	/**
	 * The whole state, for storing and restoring.
	 *
	 * @param abbreviation empty if the district has none
	 * @param image the picture, or null
	 */
	public record Snapshot(DistrictId id, String title, String abbreviation, @Nullable ImageName image,
			Version version) {

		public Snapshot {
			requireTitle(title);
			requireAbbreviation(abbreviation);
		}

	}

}
