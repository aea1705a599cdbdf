package dev.kartoteka.domain.ports;

/** The modes in which PostgreSQL locks a row, weakest first. */
enum Lock {

	/** Only keeps the row from being removed: {@code for key share}, and foreign keys. */
	KEY_SHARE,

	/** Keeps the row as it is: {@code for share}. */
	SHARE,

	/** {@code for no key update}, and updates. */
	CHANGE,

	/** {@code for update}, removals, and the unique keys of new rows. */
	REMOVE;

	/** As in the table "Conflicting Row-Level Locks" of PostgreSQL's manual. */
	boolean conflictsWith(Lock other) {
		return switch (this) {
			case KEY_SHARE -> other == REMOVE;
			case SHARE -> other == CHANGE || other == REMOVE;
			case CHANGE -> other != KEY_SHARE;
			case REMOVE -> true;
		};
	}

}
