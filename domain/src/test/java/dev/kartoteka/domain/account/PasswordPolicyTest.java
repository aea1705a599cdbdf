package dev.kartoteka.domain.account;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordPolicyTest {

	private static final Identity OWNER = new Identity(new Username("alice.liddell"),
			new EmailAddress("rabbit@wonderland.example"), new PhoneNumber("+79517487295"));

	private final PasswordPolicy policy = new PasswordPolicy("password1"::equals);

	@Test
	void acceptsAGoodPassword() {
		assertThat(violationsOf("correct horse battery")).isEmpty();
	}

	@Test
	void namesEveryRuleThatIsBroken() {
		assertThat(violationsOf("1234")).containsExactly(new Violation.PasswordTooShort(8),
				new Violation.PasswordEntirelyNumeric());
	}

	@Test
	void refusesWhatEverybodyTriesFirstInAnyCase() {
		assertThat(violationsOf("PassWord1")).containsExactly(new Violation.PasswordTooCommon());
	}

	@Test
	void refusesWhatResemblesTheUsernameOrAPartOfIt() {
		assertThat(violationsOf("alice.liddell1")).containsExactly(new Violation.PasswordTooSimilar("username"));
		assertThat(violationsOf("liddell!")).containsExactly(new Violation.PasswordTooSimilar("username"));
	}

	@Test
	void refusesWhatResemblesTheEmailOrThePhone() {
		assertThat(violationsOf("wonderland")).containsExactly(new Violation.PasswordTooSimilar("email"));
		assertThat(violationsOf("89517487295")).containsExactly(new Violation.PasswordEntirelyNumeric(),
				new Violation.PasswordTooSimilar("phone"));
	}

	@Test
	void takesSevenTenthsForSimilar() {
		Identity owner = new Identity(new Username("abcdefghij"), null, null);
		assertThat(this.policy.check("password", new Password("abcdefgXYZ"), owner))
			.containsExactly(new FieldViolation("password", new Violation.PasswordTooSimilar("username")));
		assertThat(this.policy.check("password", new Password("abcdefWXYZ"), owner)).isEmpty();
		assertThat(this.policy.check("password", new Password("aaaaaaabcd"), owner)).isEmpty();
	}

	@Test
	void comparesTheWholeNameAndEachOfItsParts() {
		assertThat(isSimilar("abcdefg123", "abc.defghi")).isTrue();
		assertThat(isSimilar("abcdef1234", "abc.defghi")).isFalse();
		assertThat(isSimilar("abcdefg123", "abcdefghij.kkkkk")).isTrue();
		assertThat(isSimilar("abcdef1234", "abcdefghij.kkkkk")).isFalse();
	}

	private boolean isSimilar(String password, String username) {
		Identity owner = new Identity(new Username(username), null, null);
		return !this.policy.check("password", new Password(password), owner).isEmpty();
	}

	@Test
	void refusesWhatResemblesThePhoneOfAClient() {
		PhoneNumber phone = new PhoneNumber("+79517487295");
		assertThat(this.policy.check("password", new Password("x79517487295"), phone))
			.containsExactly(new FieldViolation("password", new Violation.PasswordTooSimilar("phone")));
		assertThat(this.policy.check("password", new Password("battery staple"), phone)).isEmpty();
	}

	@Test
	void wantsEightCharacters() {
		assertThat(violationsOf("7 chars")).containsExactly(new Violation.PasswordTooShort(8));
		assertThat(violationsOf("8 chars!")).isEmpty();
		assertThat(this.policy.checkLengthAndCommonness("password", new Password("1357913579"))).isEmpty();
	}

	private List<Violation> violationsOf(String password) {
		List<FieldViolation> found = this.policy.check("password", new Password(password), OWNER);
		assertThat(found).allMatch((violation) -> violation.field().equals("password"));
		return found.stream().map(FieldViolation::violation).toList();
	}

}
