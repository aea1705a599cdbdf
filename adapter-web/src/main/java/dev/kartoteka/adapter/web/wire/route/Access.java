package dev.kartoteka.adapter.web.wire.route;

/** Who may take a route, as far as his token tells. */
enum Access {

	/** Anybody, also without a token. */
	OPEN,

	/** Accounts. */
	USERS,

	/** Clients of the organizations. */
	CLIENTS

}
