package dev.kartoteka.domain.account;

/** The parameters of a link in an email. */
public record EmailProof(String uid, String token) {

	/** Omits the token, which is a secret. */
	@Override
	public String toString() {
		return "EmailProof[uid=" + this.uid + "]";
	}

}
