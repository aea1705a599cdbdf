package dev.kartoteka.domain.district;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Intake;

/**
 * Driving port: the operator brings districts in from a file. Called once for each batch;
 * repeated calls double nothing.
 */
@DrivingPort
public interface ImportDistricts {

	/**
	 * Adds what is new, and changes what is here already but differs.
	 * @return what became of each, in the order of the command
	 */
	List<Intake> importBatch(Command command);

	/**
	 * A batch.
	 *
	 * @param lastId the greatest id in the whole file, or 0; districts that come without
	 * an id get greater ones
	 */
	record Command(List<Draft> districts, DistrictId lastId) {
	}

	/**
	 * A district as the file has it.
	 *
	 * @param id by which it is known, kept if it is new; without one it is known by its
	 * title, and of several by the smallest id
	 */
	record Draft(@Nullable DistrictId id, String title, Change<String> abbreviation) {

		public Draft {
			District.validTitle(title);
			District.validAbbreviation(abbreviation.appliedTo(""));
		}

	}

}
