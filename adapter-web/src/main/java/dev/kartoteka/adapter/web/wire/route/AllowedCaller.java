package dev.kartoteka.adapter.web.wire.route;

/** The kind of caller that a route requires, as far as the access token tells. */
enum AllowedCaller {

	/** Any caller, with or without a token. */
	ANYONE,

	/** Callers with the token of an account. */
	ACCOUNT,

	/** Callers with the token of a client of an organization. */
	CLIENT

}
