package dev.kartoteka.adapter.security.code;

import java.nio.ByteBuffer;
import java.util.HexFormat;

import javax.crypto.SecretKey;

import dev.kartoteka.adapter.security.KeyedMac;
import dev.kartoteka.adapter.security.SecurityKeys;
import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.code.PhoneCodeHasher;

import org.springframework.stereotype.Component;

/**
 * Computes codes and hashes with HMAC-SHA256. A new key makes all codes invalid that were
 * sent before.
 */
@Component
class KeyedPhoneCodeHasher implements PhoneCodeHasher {

	private static final long CODES = 1_000_000;

	private final SecretKey key;

	KeyedPhoneCodeHasher(SecurityKeys keys) {
		this.key = keys.phoneCodes();
	}

	/** Of 64 random bits, the remainder is even enough: no code is likelier by 10⁻¹³. */
	@Override
	public PhoneCode codeOf(CodeScope scope, long text) {
		long random = ByteBuffer.wrap(mac("code", scope, Long.toString(text))).getLong();
		return new PhoneCode("%06d".formatted(Long.remainderUnsigned(random, CODES)));
	}

	@Override
	public String hashOf(CodeScope scope) {
		return HexFormat.of().formatHex(mac("scope", scope, ""));
	}

	@Override
	public String hashOf(CodeScope scope, PhoneCode code) {
		return HexFormat.of().formatHex(mac("hash", scope, code.digits()));
	}

	private byte[] mac(String use, CodeScope scope, String detail) {
		return KeyedMac.of(this.key, use, scope.kind().name(), scope.phone().e164(), scope.binding(), detail);
	}

}
