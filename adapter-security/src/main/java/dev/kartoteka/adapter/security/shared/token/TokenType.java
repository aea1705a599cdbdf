package dev.kartoteka.adapter.security.shared.token;

/** The purpose of a token, in its claim {@code token_type}. */
public enum TokenType {

	ACCESS("access"), REFRESH("refresh"), CLIENT("client");

	private final String claim;

	TokenType(String claim) {
		this.claim = claim;
	}

	public String claim() {
		return this.claim;
	}

}
