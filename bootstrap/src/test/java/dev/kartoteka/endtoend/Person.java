package dev.kartoteka.endtoend;

/** Somebody with an account; all have the same password. */
record Person(long id, String username) {

	static final String PASSWORD = Program.STAFF_PASSWORD;

}
