package dev.kartoteka.domain.district;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.ImportOutcome;

/**
 * Driving port: the operator imports districts from a file. Called once per batch.
 * Repeating a call is safe.
 */
@DrivingPort
public interface ImportDistricts {

	/**
	 * Adds new districts, and changes existing ones that differ.
	 * @return the outcome for each one, in the order of the command
	 */
	List<ImportOutcome> importBatch(Command command);

	/**
	 * A batch.
	 *
	 * @param lastId the greatest id in the whole file, or 0; districts without an id get
	 * greater ids
	 */
	record Command(List<Draft> districts, DistrictId lastId) {
	}

	/**
	 * A district of the file.
	 *
	 * @param id identifies the district, and becomes the id of a new one; if null, the
	 * title identifies it, and of several with that title the one with the smallest id is
	 * meant
	 */
	record Draft(@Nullable DistrictId id, String title, Change<String> abbreviation) {

		public Draft {
			District.requireTitle(title);
			District.requireAbbreviation(abbreviation.appliedTo(""));
		}

	}

}
