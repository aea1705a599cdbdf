package dev.kartoteka.domain.shared;

/** The kinds of objects whose changes the audit trail records. */
public enum AuditedKind {

	/** A client card. */
	CLIENT_CARD("clientcard"),

	/** An organization. */
	ORGANIZATION("organization"),

	/** A role. */
	ROLE("role"),

	/** A member. */
	MEMBER("member"),

	/** An invitation by email. */
	EMAIL_INVITATION("invitation"),

	/** The offer of an organization to a member. Its id is the organization's. */
	TRANSFER("transfer"),

	/** An account. It belongs to no organization. */
	ACCOUNT("account");

	private final String wireName;

	AuditedKind(String wireName) {
		this.wireName = wireName;
	}

	/** Returns the name in the API and in the stored trail. */
	public String wireName() {
		return this.wireName;
	}

	/** Whether changes of this kind are in the trail of an organization. */
	public boolean belongsToOrganization() {
		return this != ACCOUNT;
	}

}
