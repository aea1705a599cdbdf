package dev.kartoteka.adapter.security.invitation;

import java.util.List;
import java.util.Optional;

import javax.crypto.SecretKey;

import dev.kartoteka.adapter.security.KeyedMac;
import dev.kartoteka.adapter.security.RotatingKeys;
import dev.kartoteka.adapter.security.SecurityKeys;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationTokens;

import org.springframework.stereotype.Component;

/**
 * Computes tokens and hashes with HMAC-SHA256. Without the key neither can be computed
 * from what is stored.
 */
@Component
class KeyedEmailInvitationTokens implements EmailInvitationTokens {

	private final RotatingKeys keys;

	KeyedEmailInvitationTokens(SecurityKeys keys) {
		this.keys = keys.invitationTokens();
	}

	@Override
	public String hashOf(EmailInvitation.Seal seal) {
		SecretKey key = this.keys.current();
		return hash(key, token(key, seal));
	}

	@Override
	public Optional<String> tokenOf(EmailInvitation.Seal seal, String hash) {
		return this.keys.all()
			.stream()
			.filter((key) -> KeyedMac.equal(hash(key, token(key, seal)), hash))
			.map((key) -> token(key, seal))
			.findFirst();
	}

	@Override
	public List<String> hashesOf(String token) {
		return this.keys.all().stream().map((key) -> hash(key, token)).toList();
	}

	private static String token(SecretKey key, EmailInvitation.Seal seal) {
		return KeyedMac.hexOf(key, "token", Long.toString(seal.id().value()), seal.email().canonical(),
				seal.createdAt().toString());
	}

	private static String hash(SecretKey key, String token) {
		return KeyedMac.hexOf(key, "hash", token);
	}

}
