package dev.kartoteka.adapter.cli.feature;

import java.util.Set;

import dev.kartoteka.adapter.cli.shared.ImportTarget;

/**
 * Imports and exports features of one kind.
 *
 * @param <D> a feature as the domain takes it
 */
public interface Layer<D> extends ImportTarget<Feature, D> {

	/** The names of the properties that are read. */
	Set<String> properties();

	/** The names of the properties that every feature needs. */
	Set<String> requiredProperties();

	/**
	 * Writes all objects of the kind, in the order of their ids.
	 * @param written is run after each of them
	 */
	void writeTo(FeatureWriter writer, Runnable written);

}
