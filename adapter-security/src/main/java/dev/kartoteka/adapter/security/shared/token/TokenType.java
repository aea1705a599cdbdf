package dev.kartoteka.adapter.security.shared.token;

/** What a token is for, as its claim {@code token_type} says. */
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
