package dev.kartoteka.adapter.geojson.feature;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * One feature of a collection, so far as it was read.
 *
 * @param number the first has 1
 * @param id null if it has none that is a number
 * @param point null if its geometry is anything else
 * @param properties those that were asked for and are not null: a {@link String}, a
 * {@link Long}, or anything else for what is neither
 * @param defect why it is no feature at all, if it is none
 */
public record Feature(long number, @Nullable Long id, @Nullable Point point, Map<String, Object> properties,
		@Nullable UnreadableFeature defect) {

	/** Refuses what is no feature. */
	public void demandSound() {
		if (this.defect != null) {
			throw this.defect;
		}
	}

	/** The text without blanks around it; empty if the property is missing or null. */
	public Optional<String> text(String property, UnaryOperator<String> check) {
		Object value = this.properties.get(property);
		if (value == null) {
			return Optional.empty();
		}
		if (!(value instanceof String text)) {
			throw new UnreadableFeature(property, "is no text");
		}
		if (text.indexOf('\0') >= 0) {
			throw new UnreadableFeature(property, "holds a null character");
		}
		try {
			return Optional.of(check.apply(text.strip()));
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableFeature(property, String.valueOf(ex.getMessage()));
		}
	}

	/** Where it lies; refuses what is no point. */
	public Point requiredPoint() {
		if (this.point == null) {
			throw new UnreadableFeature("geometry", "is no Point with two numbers");
		}
		return this.point;
	}

}
