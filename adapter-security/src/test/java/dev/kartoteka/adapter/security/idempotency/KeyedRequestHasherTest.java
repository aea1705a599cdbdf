package dev.kartoteka.adapter.security.idempotency;

import java.util.HexFormat;
import java.util.List;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.security.RotatingKeys;
import dev.kartoteka.adapter.security.SecurityKeys;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedRequestHasherTest {

	private static final SecretKey KEY = key("d2b2dd177465b6b2bbfdf8d6d532cf8ce770da7b64a449a84066198bdc000fc4");

	private final KeyedRequestHasher hasher = new KeyedRequestHasher(keys(KEY));

	@Test
	void keepsItsDigestsFromReleaseToRelease() {
		assertThat(this.hasher.digest("account 5", "POST", "/a/"))
			.isEqualTo("bc60e1a5edcd1d6d016513e82a87450cb89c0e277744e4f529f27ccc76fa9f1d");
	}

	@Test
	void distinguishesListsOfTheSameCharacters() {
		assertThat(this.hasher.digest("ab", "c")).isNotEqualTo(this.hasher.digest("a", "bc"))
			.isNotEqualTo(this.hasher.digest("abc"));
	}

	@Test
	void dependsOnTheKey() {
		assertThat(new KeyedRequestHasher(keys(key("00".repeat(32)))).digest("a"))
			.isNotEqualTo(this.hasher.digest("a"));
	}

	private static SecurityKeys keys(SecretKey requestDigests) {
		RotatingKeys others = new RotatingKeys(key("01".repeat(32)), List.of());
		return new SecurityKeys(others, others, others, others, others.current(), requestDigests, others.current());
	}

	private static SecretKey key(String hexadecimal) {
		return new SecretKeySpec(HexFormat.of().parseHex(hexadecimal), "HmacSHA256");
	}

}
