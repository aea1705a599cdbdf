package dev.kartoteka.adapter.persistence.clientcard;

import java.sql.SQLException;

import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/**
 * The change of the schema that corrects the words of all cards: an earlier version
 * derived them otherwise. Liquibase creates it by name.
 */
public final class DeriveNameWords implements CustomTaskChange {

	@Override
	public void execute(Database database) throws CustomChangeException {
		try {
			DerivedNameWords.correct(((JdbcConnection) database.getConnection()).getUnderlyingConnection());
		}
		catch (SQLException ex) {
			throw new CustomChangeException(ex);
		}
	}

	@Override
	public String getConfirmationMessage() {
		return "The words of all cards are right";
	}

	@Override
	public void setUp() {
		// Nothing to prepare.
	}

	@Override
	public void setFileOpener(ResourceAccessor resources) {
		// Reads no files.
	}

	@Override
	public ValidationErrors validate(Database database) {
		return new ValidationErrors();
	}

}
