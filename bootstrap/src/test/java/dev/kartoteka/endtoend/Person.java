package dev.kartoteka.endtoend;

/** A person with an account. All have the same password. */
record Person(long id, String username) {

	static final String PASSWORD = Program.STAFF_PASSWORD;

}
