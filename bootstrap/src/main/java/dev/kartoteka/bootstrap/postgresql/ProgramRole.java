package dev.kartoteka.bootstrap.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role by which the program uses its database. It owns the database and all that is
 * in it, but is no superuser, so that it can neither run programs nor read files.
 */
final class ProgramRole {

	static final String NAME = "kartoteka_program";

	/** Hands over what the superuser has created: earlier versions connected as one. */
	private static final String TAKE_OVER = """
			do $$
			declare
				command text;
			begin
				for command in
					select format('alter table %%s owner to %1$s', relation.oid::regclass)
					from pg_class relation
					join pg_namespace place on place.oid = relation.relnamespace
					where pg_get_userbyid(relation.relowner) = current_user
						and relation.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
						and place.nspname !~ '^pg_' and place.nspname <> 'information_schema'
						and not (relation.relkind = 'S' and exists (
							select
							from pg_depend
							where classid = 'pg_class'::regclass and objid = relation.oid and deptype in ('a', 'i')))
					union all
					select format('alter routine %%s owner to %1$s', routine.oid::regprocedure)
					from pg_proc routine
					join pg_namespace place on place.oid = routine.pronamespace
					where pg_get_userbyid(routine.proowner) = current_user
						and place.nspname !~ '^pg_' and place.nspname <> 'information_schema'
					union all
					select format('alter schema %%I owner to %1$s', place.nspname)
					from pg_namespace place
					where pg_get_userbyid(place.nspowner) = current_user
						and place.nspname !~ '^pg_' and place.nspname <> 'information_schema'
				loop
					execute command;
				end loop;
			end $$""".formatted(NAME);

	private ProgramRole() {
	}

	/**
	 * Creates the role if necessary, sets its password, and makes it the owner of the
	 * database. All or nothing.
	 * @param superuser a connection to the database
	 * @param password has no quotes
	 */
	static void prepare(Connection superuser, String password) throws SQLException {
		superuser.setAutoCommit(false);
		try (Statement statement = superuser.createStatement()) {
			if (!exists(statement)) {
				statement.execute("create role " + NAME);
			}
			statement.execute(
					"alter role %s login nosuperuser nocreatedb nocreaterole password '%s'".formatted(NAME, password));
			statement.execute("alter database %s owner to %s".formatted(superuser.getCatalog(), NAME));
			statement.execute(TAKE_OVER);
		}
		superuser.commit();
	}

	private static boolean exists(Statement statement) throws SQLException {
		try (ResultSet result = statement.executeQuery("select from pg_roles where rolname = '%s'".formatted(NAME))) {
			return result.next();
		}
	}

}
