package dev.kartoteka.adapter.security;

import javax.crypto.SecretKey;

/**
 * The keys that this adapter needs, one for each purpose. Bootstrap provides them.
 *
 * @param tokens sign the tokens of accounts and clients (HmacSHA256)
 * @param emailTokens sign the tokens in the links of emails (HmacSHA256)
 * @param invitationTokens make the tokens in invitations and their hashes (HmacSHA256)
 * @param browserTokens sign the tokens of sessions in browsers (HmacSHA256)
 * @param phoneCodes makes codes in text messages and their hashes (HmacSHA256)
 * @param requestDigests computes the digests of idempotent requests (HmacSHA256)
 * @param passwordSalts derives the salts that passwords of one person share (HmacSHA256);
 * under another key stored hashes keep their salts
 */
public record SecurityKeys(RotatingKeys tokens, RotatingKeys emailTokens, RotatingKeys invitationTokens,
		RotatingKeys browserTokens, SecretKey phoneCodes, SecretKey requestDigests, SecretKey passwordSalts) {

	/** Shows none of the keys. */
	@Override
	public String toString() {
		return "SecurityKeys[…]";
	}

}
