package dev.kartoteka.adapter.persistence;

import java.sql.SQLException;
import java.time.Instant;

import javax.sql.DataSource;

/** As if the settings named no replica. */
final class NoReplica implements ReadReplica {

	@Override
	public boolean isConfigured() {
		return false;
	}

	@Override
	public boolean hasAllBefore(Instant moment) {
		throw new IllegalStateException("There is no replica");
	}

	@Override
	public DataSource connections() {
		throw new IllegalStateException("There is no replica");
	}

	@Override
	public void failed(SQLException failure) {
		throw new IllegalStateException("There is no replica", failure);
	}

}
