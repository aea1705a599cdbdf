package dev.kartoteka.adapter.cli.feature;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.cli.shared.InputItem;
import dev.kartoteka.adapter.cli.shared.UnreadableInput;

/**
 * One feature of a collection.
 *
 * @param position the number of the feature, counted from 1
 * @param id null if the feature has none that is a number
 * @param geometry the type of the geometry; empty if there is none
 * @param point null if the geometry is anything but a point
 * @param properties the requested properties that are not null: a {@link String}, a
 * {@link Long}, or any other object for other types
 * @param defect why the element is not a feature; null if it is one
 */
public record Feature(long position, @Nullable Long id, String geometry, @Nullable Point point,
		Map<String, Object> properties, @Nullable UnreadableInput defect) implements InputItem {

	/** The types of geometries that have more than one position. */
	private static final Set<String> EXTENDED = Set.of("MultiPoint", "LineString", "MultiLineString", "Polygon",
			"MultiPolygon", "GeometryCollection");

	@Override
	public String idText() {
		return Objects.toString(this.id, "");
	}

	/**
	 * Checks that the element is a feature.
	 * @throws UnreadableInput if it is not
	 */
	public void requireSound() {
		if (this.defect != null) {
			throw this.defect;
		}
	}

	/**
	 * The text of a property, stripped; empty if the property is missing or null.
	 * @param check returns the text, or refuses it by an {@link IllegalArgumentException}
	 * @throws UnreadableInput if the value is no acceptable text
	 */
	public Optional<String> text(String property, UnaryOperator<String> check) {
		Object value = this.properties.get(property);
		if (value == null) {
			return Optional.empty();
		}
		if (!(value instanceof String text)) {
			throw new UnreadableInput(property, "is not a text");
		}
		if (text.indexOf('\0') >= 0) {
			throw new UnreadableInput(property, "contains a null character");
		}
		try {
			return Optional.of(check.apply(text.strip()));
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableInput(property, String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * The position on the map.
	 * @throws UnreadableInput if the geometry is not a point
	 */
	public Point requiredPoint() {
		if (this.point == null) {
			throw new UnreadableInput("geometry",
					EXTENDED.contains(this.geometry)
							? "is a %s; give a Point, such as one in the middle of it".formatted(this.geometry)
							: "is not a Point with two numbers");
		}
		return this.point;
	}

}
