package dev.kartoteka.adapter.persistence;

import java.sql.SQLException;
import java.time.Instant;

import javax.sql.DataSource;

/** A standby of the database, from which lists may be read. Bootstrap provides it. */
public interface ReadReplica {

	/** Returns whether the settings name one. If not, nothing else is called. */
	boolean isConfigured();

	/**
	 * Returns whether the current thread may read from it now, and it has everything that
	 * was committed before that moment.
	 * @param moment the time of the database
	 */
	boolean hasAllBefore(Instant moment);

	/** Returns its connections, which only read. */
	DataSource connections();

	/**
	 * Records that a statement has failed on it, and that the database answers instead.
	 */
	void failed(SQLException failure);

}
