package dev.kartoteka.endtoend;

/** The kinds of callers that the matrix of rights distinguishes. */
enum Visitor {

	ANONYMOUS("nobody known"),

	STRANGER("account outside the organization"),

	/** Invited to a role with the permission, which grants nothing yet. */
	INVITED("invited account"),

	MEMBER_WITHOUT("member without the permission"),

	MEMBER_WITH("member with it"),

	CREATOR("creator"),

	STAFF("staff"),

	CLIENT("client"),

	INACTIVE("inactive account"),

	ENDED_SESSION("ended session");

	private final String title;

	Visitor(String title) {
		this.title = title;
	}

	/** Returns the heading in a table. */
	String title() {
		return this.title;
	}

}
