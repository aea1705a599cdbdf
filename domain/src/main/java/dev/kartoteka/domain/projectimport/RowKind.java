package dev.kartoteka.domain.projectimport;

/** The kinds of imported rows. A row refers to rows of kinds before its own only. */
public enum RowKind {

	/** An organization. */
	ORGANIZATION,

	/** A role. */
	ROLE,

	/** A member who has accepted. */
	MEMBER,

	/** A client card. */
	CLIENT_CARD,

	/** A client who belongs to an organization, with or without a card. */
	CLIENT_LINK,

	/** A district. */
	DISTRICT,

	/** A place. */
	PLACE,

	/** A picture of a place. */
	PLACE_IMAGE,

	/** The picture of an account. */
	ACCOUNT_PICTURE,

	/** The picture of a client card. */
	CARD_PICTURE,

	/** The picture of a district. */
	DISTRICT_PICTURE

}
