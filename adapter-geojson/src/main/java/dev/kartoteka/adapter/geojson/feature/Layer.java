package dev.kartoteka.adapter.geojson.feature;

import java.util.List;
import java.util.Set;

import dev.kartoteka.domain.shared.Intake;

/**
 * All features of one kind.
 *
 * @param <D> one of them, as the domain wants it
 */
public interface Layer<D> {

	/** What to call them. */
	String name();

	/** Those that are read. */
	Set<String> properties();

	/**
	 * Understands a feature.
	 * @throws UnreadableFeature if it can't be taken like that
	 */
	D read(Feature feature);

	/**
	 * Brings them in.
	 * @param lastId the greatest id in the whole file, or 0
	 * @return what became of each
	 */
	List<Intake> take(List<D> batch, long lastId);

	/** Writes all that there are, and tells of each. */
	void writeTo(FeatureWriter writer, Runnable written);

}
