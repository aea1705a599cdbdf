package dev.kartoteka.adapter.security.code;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.security.shared.token.TokenFixtures;
import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedPhoneCodeHasherTest {

	private static final PhoneNumber PHONE = new PhoneNumber("+79517487295");

	private static final CodeScope PASSWORD = CodeScope.ofClientPassword(PHONE);

	private static final PhoneCode CODE = new PhoneCode("012345");

	private final KeyedPhoneCodeHasher hasher = hasher("a".repeat(32));

	@Test
	void makesTheSameCodeForAMessageThatIsSentAgain() {
		assertThat(this.hasher.codeOf(PASSWORD, 7)).isEqualTo(hasher("a".repeat(32)).codeOf(PASSWORD, 7));
	}

	@Test
	void makesSixDigitsThatDifferFromMessageToMessage() {
		Set<String> codes = LongStream.range(0, 10_000)
			.mapToObj((text) -> this.hasher.codeOf(PASSWORD, text).digits())
			.collect(Collectors.toSet());
		assertThat(codes).allMatch((digits) -> digits.matches("[0-9]{6}")).hasSizeGreaterThan(9_900);
		assertThat(codes.stream().map((digits) -> digits.charAt(0)).distinct()).hasSize(10);
	}

	@Test
	void bindsCodesAndHashesToTheWholeScope() {
		List<CodeScope> scopes = List.of(PASSWORD, CodeScope.ofClientPassword(new PhoneNumber("+79517487296")),
				CodeScope.ofClientPhone(PHONE, 1, 2, 3), CodeScope.ofClientPhone(PHONE, 1, 2, 4),
				CodeScope.ofClientPhone(PHONE, 1, 3, 3), CodeScope.ofClientPhone(PHONE, 2, 2, 3),
				CodeScope.ofClientPhone(PHONE, 12, 3, 3), CodeScope.ofClientPhone(PHONE, 1, 23, 3));
		assertThat(scopes).extracting(this.hasher::hashOf).doesNotHaveDuplicates();
		assertThat(scopes).extracting((scope) -> this.hasher.hashOf(scope, CODE)).doesNotHaveDuplicates();
		assertThat(scopes).extracting((scope) -> this.hasher.codeOf(scope, 7)).doesNotHaveDuplicates();
	}

	@Test
	void dependsOnTheKey() {
		KeyedPhoneCodeHasher other = hasher("b".repeat(32));
		assertThat(other.codeOf(PASSWORD, 7)).isNotEqualTo(this.hasher.codeOf(PASSWORD, 7));
		assertThat(other.hashOf(PASSWORD)).isNotEqualTo(this.hasher.hashOf(PASSWORD));
		assertThat(other.hashOf(PASSWORD, CODE)).isNotEqualTo(this.hasher.hashOf(PASSWORD, CODE));
	}

	@Test
	void hashesNothingInClear() {
		assertThat(this.hasher.hashOf(PASSWORD)).hasSize(64).doesNotContain("79517487295");
		assertThat(this.hasher.hashOf(PASSWORD, CODE)).hasSize(64)
			.isNotEqualTo(this.hasher.hashOf(PASSWORD, new PhoneCode("012346")));
	}

	private static KeyedPhoneCodeHasher hasher(String secret) {
		return new KeyedPhoneCodeHasher(TokenFixtures.securityKeys(secret));
	}

}
