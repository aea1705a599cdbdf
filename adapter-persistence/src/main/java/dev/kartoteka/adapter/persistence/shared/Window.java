package dev.kartoteka.adapter.persistence.shared;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is ordered by key, as the end of a SQL statement: a condition on
 * the key, the order, and how many.
 *
 * @param descending whether the list begins with the greatest key
 * @param towards whether the part is read on towards the end of the list, or back towards
 * its beginning, in which case the rows come in reverse
 * @param beside the key beside which the part begins; null for that end of the list from
 * which it is read
 */
public record Window(boolean descending, Direction towards, @Nullable Long beside, long skip, int size) {

	/** Which way a list is read. */
	public enum Direction {

		END, BEGINNING

	}

	/** SQL that keeps the rows of the window; follows another condition. */
	public String condition(String key) {
		return (this.beside == null) ? "" : " and " + key + (readsDownwards() ? " < ?" : " > ?");
	}

	/** SQL that puts the rows in order. */
	public String order(String key) {
		return " order by " + key + (readsDownwards() ? " desc" : "");
	}

	/** SQL that limits the number of rows. */
	public String limit() {
		return " limit ?" + ((this.skip > 0) ? " offset ?" : "");
	}

	/**
	 * The values for {@link #condition} and {@link #limit}, in this order, behind those
	 * of the statement itself.
	 */
	public Object[] parametersBehind(List<?> others) {
		List<Object> parameters = new ArrayList<>(others);
		if (this.beside != null) {
			parameters.add(this.beside);
		}
		parameters.add(this.size);
		if (this.skip > 0) {
			parameters.add(this.skip);
		}
		return parameters.toArray();
	}

	private boolean readsDownwards() {
		return this.descending == (this.towards == Direction.END);
	}

}
