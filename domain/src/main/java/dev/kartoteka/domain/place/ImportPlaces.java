package dev.kartoteka.domain.place;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.ImportOutcome;

/**
 * Driving port: the operator imports places from a file. Called once per batch. Repeating
 * a call is safe.
 */
@DrivingPort
public interface ImportPlaces {

	/**
	 * Adds new places, and changes existing ones that differ. If the district of a place
	 * does not exist, the place is refused.
	 * @return the outcome for each one, in the order of the command
	 */
	List<ImportOutcome> importBatch(Command command);

	/**
	 * A batch.
	 *
	 * @param lastId the greatest id in the whole file, or 0; places without an id get
	 * greater ids
	 */
	record Command(List<Draft> places, PlaceId lastId) {
	}

	/**
	 * A place of the file.
	 *
	 * @param id identifies the place, and becomes the id of a new one; if null, district,
	 * title and position together identify it, and of several the one with the smallest
	 * id is meant
	 * @param details the details of a new place
	 * @param changes the changes to an existing place
	 */
	record Draft(@Nullable PlaceId id, PlaceDetails details, PlaceChanges changes) {

		/**
		 * Creates a draft whose details are the changes applied to the given blank ones.
		 */
		public static Draft of(@Nullable PlaceId id, PlaceDetails blank, PlaceChanges changes) {
			return new Draft(id, changes.appliedTo(blank), changes);
		}

	}

}
