package dev.kartoteka.endtoend;

/** The visitors whom a route lets pass. */
enum Rule {

	EVERYBODY("everybody"),

	ACCOUNTS("active accounts"),

	STAFF_ONLY("staff"),

	/** In the matrix, what is owned belongs to the member with the permission. */
	OWNER_AND_STAFF("the owner and staff"),

	INVITED("the invited account"),

	CREATOR("the creator"),

	/** In the matrix, the organization is offered to the member with the permission. */
	OFFERED("the member to whom it is offered"),

	INSIDERS("members and the creator"),

	INSIDERS_AND_STAFF("members, the creator and staff"),

	CREATOR_AND_STAFF("the creator and staff"),

	PERMITTED("who holds"),

	CLIENTS("clients"),

	CLIENT_OF_THE_RECORD("the client of the record");

	private final String title;

	Rule(String title) {
		this.title = title;
	}

	String title() {
		return this.title;
	}

	boolean lets(Visitor visitor) {
		return switch (visitor) {
			case ANONYMOUS, INACTIVE, ENDED_SESSION -> this == EVERYBODY;
			case CLIENT -> this == EVERYBODY || isForClients();
			case STRANGER -> isForAllAccounts();
			case INVITED -> isForAllAccounts() || this == INVITED;
			case MEMBER_WITHOUT -> isForAllAccounts() || isForInsiders();
			case MEMBER_WITH -> isForAllAccounts() || isForInsiders() || this == PERMITTED || this == OWNER_AND_STAFF
					|| this == OFFERED;
			case CREATOR -> isForAllAccounts() || isForInsiders() || this == PERMITTED || this == CREATOR
					|| this == CREATOR_AND_STAFF;
			case STAFF -> isForAllAccounts() || this == STAFF_ONLY || this == OWNER_AND_STAFF
					|| this == INSIDERS_AND_STAFF || this == CREATOR_AND_STAFF;
		};
	}

	private boolean isForAllAccounts() {
		return this == EVERYBODY || this == ACCOUNTS;
	}

	private boolean isForClients() {
		return this == CLIENTS || this == CLIENT_OF_THE_RECORD;
	}

	private boolean isForInsiders() {
		return this == INSIDERS || this == INSIDERS_AND_STAFF;
	}

	/** The status with which the others are refused. */
	int refusalOf(Visitor visitor) {
		boolean hasTheRightKindOfToken = (visitor == Visitor.CLIENT) == isForClients();
		return (visitor != Visitor.ANONYMOUS && hasTheRightKindOfToken) ? 403 : 401;
	}

}
