package dev.kartoteka.domain.account;

import java.util.Base64;
import java.util.Optional;

/** An account's id as it stands in the links of letters, as Django writes it. */
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

	/** Empty if the text is none. */
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
