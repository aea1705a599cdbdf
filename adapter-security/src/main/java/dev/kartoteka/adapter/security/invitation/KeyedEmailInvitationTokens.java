package dev.kartoteka.adapter.security.invitation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.security.RotatingKeys;
import dev.kartoteka.adapter.security.SecurityKeys;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationTokens;

/**
 * Computes tokens and hashes with HMAC-SHA256. Without the key neither can be computed
 * from what is stored.
 */
@Component
class KeyedEmailInvitationTokens implements EmailInvitationTokens {

	private static final String MAC = "HmacSHA256";

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
			.filter((key) -> equal(hash(key, token(key, seal)), hash))
			.map((key) -> token(key, seal))
			.findFirst();
	}

	@Override
	public List<String> hashesOf(String token) {
		return this.keys.all().stream().map((key) -> hash(key, token)).toList();
	}

	private static String token(SecretKey key, EmailInvitation.Seal seal) {
		return mac(key, "token", Long.toString(seal.id().value()), seal.email().canonical(),
				seal.createdAt().toString());
	}

	private static String hash(SecretKey key, String token) {
		return mac(key, "hash", token);
	}

	private static boolean equal(String expected, String stored) {
		return MessageDigest.isEqual(bytes(expected), bytes(stored));
	}

	private static String mac(SecretKey key, String... parts) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(key);
			for (String part : parts) {
				// The lengths keep two different lists from having the same content.
				byte[] content = bytes(part);
				mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
				mac.update(content);
			}
			return HexFormat.of().formatHex(mac.doFinal());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(MAC + " is missing", ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
