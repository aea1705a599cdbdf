package dev.kartoteka.domain.account;

import java.util.Base64;
import java.util.Optional;

/**
 * Encodes account ids for links in emails, as Django does: the decimal digits in unpadded
 * base64url.
 */
public final class AccountUid {

	private AccountUid() {
	}

	public static String of(AccountId id) {
		String digits = Long.toString(id.value());
		byte[] ascii = new byte[digits.length()];
		for (int i = 0; i < ascii.length; i++) {
			ascii[i] = (byte) digits.charAt(i);
		}
		return Base64.getUrlEncoder().withoutPadding().encodeToString(ascii);
	}

	/** Decodes an account id; empty if the text is not an encoded one. */
	public static Optional<AccountId> read(String uid) {
		try {
			StringBuilder digits = new StringBuilder();
			for (byte ascii : Base64.getUrlDecoder().decode(uid)) {
				digits.append((char) ascii);
			}
			return Optional.of(new AccountId(Long.parseLong(digits, 0, digits.length(), 10)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
