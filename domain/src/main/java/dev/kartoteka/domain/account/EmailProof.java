package dev.kartoteka.domain.account;

/** What stands in a letter's link. */
public record EmailProof(String uid, String token) {

	/** Tokens are secrets: this shows none. */
	@Override
	public String toString() {
		return "EmailProof[uid=" + this.uid + "]";
	}

}
