package dev.kartoteka.endtoend;

/** Somebody at the door, as the matrix of rights tells them apart. */
enum Visitor {

	ANONYMOUS("nobody known"),

	STRANGER("account outside the organization"),

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

	/** For the head of a table. */
	String title() {
		return this.title;
	}

}
