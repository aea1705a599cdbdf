package dev.kartoteka.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

import javax.sql.DataSource;

import dev.kartoteka.domain.shared.PasswordHash;

import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Loads a made-up data set of any size straight into the database, to try the program out
 * or to measure it. Everything is numbered from 1 and the same in each load:
 *
 * <ul>
 * <li>accounts {@code user1}, {@code user2}, …, all active, with the e-mail address
 * {@code user1@example.com} and one password for all;</li>
 * <li>organizations {@code Organization 1}, …, created by the accounts in turn;</li>
 * <li>clients with the phones {@code +79000000001}, …, each with a card in one of the
 * organizations in turn; every fourth client has a second card, in the seventh
 * organization behind the first one, so that a client has one organization or two;</li>
 * <li>districts, and places with a picture each.</li>
 * </ul>
 *
 * Of {@code n} cards asked for, the first ones have the ids from 1 to {@code n}; the
 * second ones, {@code n / 4} more, follow. With {@link Size#STANDARD} the organizations
 * whose number is no multiple of four keep 500 cards each, the others 1,000.
 */
public final class DemonstrationData {

	private final DataSource dataSource;

	public DemonstrationData(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Loads the data set into a database that has none of it; only accounts of other
	 * names may be there.
	 * @throws IllegalStateException if there is anything already
	 */
	public void load(Size size, PasswordHash password, ProgressListener progress) {
		work((load) -> {
			load.demandEmptyDatabase();
			load.restartSequences();
			load.run(size, password, progress);
		});
	}

	/** Loads the data set beside what is there already, numbered on from there. */
	public void loadMore(Size size, PasswordHash password, ProgressListener progress) {
		work((load) -> load.run(size, password, progress));
	}

	private void work(Consumer<DemonstrationLoad> work) {
		try (Connection connection = this.dataSource.getConnection();
				DemonstrationLoad load = new DemonstrationLoad(connection)) {
			work.accept(load);
		}
		catch (SQLException ex) {
			throw new UncategorizedSQLException("Loading demonstration data", null, ex);
		}
	}

	/**
	 * How much of everything.
	 *
	 * @param cards the first cards of the clients, one for each; second cards come on top
	 */
	public record Size(int organizations, int users, int cards, int districts, int placesPerDistrict) {

		/** The data set by which Kartoteka is measured. */
		public static final Size STANDARD = new Size(200, 50, 100_000, 12, 200);

		public Size {
			if (users < 1 || organizations < 1 || cards < 0 || districts < 0 || placesPerDistrict < 0) {
				throw new IllegalArgumentException("At least one user and one organization, and nothing negative");
			}
		}

		int places() {
			return this.districts * this.placesPerDistrict;
		}

		/** An organization that is followed by itself keeps no second cards. */
		int secondCards() {
			return (7 % this.organizations == 0) ? 0 : this.cards / 4;
		}

	}

	/** Is told how far the work has come. */
	@FunctionalInterface
	public interface ProgressListener {

		void loaded(String what, long soFar, long ofAll);

	}

}
