package dev.kartoteka.domain.ports;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationTokens;

/** Readable tokens and hashes, under a key that tests can change. */
public final class FakeEmailInvitationTokens implements EmailInvitationTokens {

	private String key = "first key";

	/** Makes all former hashes useless. */
	public void loseTheKey() {
		this.key = "another key";
	}

	@Override
	public String hashOf(EmailInvitation.Seal seal) {
		return hash(token(seal));
	}

	@Override
	public Optional<String> tokenOf(EmailInvitation.Seal seal, String hash) {
		return Optional.of(token(seal)).filter((token) -> hash(token).equals(hash));
	}

	@Override
	public List<String> hashesOf(String token) {
		return List.of(hash(token));
	}

	private static String token(EmailInvitation.Seal seal) {
		return "token of " + seal;
	}

	private String hash(String token) {
		return this.key + " hash of " + token;
	}

}
