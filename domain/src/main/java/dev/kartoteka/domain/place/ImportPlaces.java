package dev.kartoteka.domain.place;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Intake;

/**
 * Driving port: the operator brings places in from a file. Called once for each batch;
 * repeated calls double nothing.
 */
@DrivingPort
public interface ImportPlaces {

	/**
	 * Adds what is new, and changes what is here already but differs. A place whose
	 * district is not there is turned away.
	 * @return what became of each, in the order of the command
	 */
	List<Intake> importBatch(Command command);

	/**
	 * A batch.
	 *
	 * @param lastId the greatest id in the whole file, or 0; places that come without an
	 * id get greater ones
	 */
	record Command(List<Draft> places, PlaceId lastId) {
	}

	/**
	 * A place as the file has it.
	 *
	 * @param id by which it is known, kept if it is new; without one it is known by
	 * district, title and position together, and of several by the smallest id
	 * @param details what it is if it is new
	 * @param changes what it becomes if it is here already
	 */
	record Draft(@Nullable PlaceId id, PlaceDetails details, PlaceChanges changes) {

		/** A place of which the changes tell all that there is to tell. */
		public static Draft of(@Nullable PlaceId id, PlaceDetails blank, PlaceChanges changes) {
			return new Draft(id, changes.appliedTo(blank), changes);
		}

	}

}
