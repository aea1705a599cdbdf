package dev.kartoteka.adapter.security.shared.token;

/** The names of the claims that Kartoteka reads. */
public final class Claims {

	public static final String USER_ID = "user_id";

	public static final String CLIENT_ID = "client_id";

	public static final String SESSION_ID = "session_id";

	/** The number of a refresh token within its session. */
	public static final String GENERATION = "generation";

	static final String TYPE = "token_type";

	static final String EXPIRES_AT = "exp";

	static final String ISSUED_AT = "iat";

	static final String NOT_BEFORE = "nbf";

	static final String ID = "jti";

	static final String ISSUER = "iss";

	private Claims() {
	}

}
