package dev.kartoteka.domain.account;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IdentityTest {

	private static final Username ALICE = new Username("alice");

	private static final EmailAddress EMAIL = new EmailAddress("Alice@Example.org");

	private static final PhoneNumber PHONE = new PhoneNumber("+79517487295");

	@Test
	void isNamedByTheFirstThatIsGiven() {
		assertThat(Identity.of(ALICE, EMAIL, PHONE)).isEqualTo(new Identity(ALICE, EMAIL, PHONE));
		assertThat(Identity.of(null, EMAIL, PHONE).username().value()).isEqualTo("Alice@Example.org");
		assertThat(Identity.of(null, EMAIL, PHONE).phone()).isEqualTo(PHONE);
		assertThat(Identity.of(null, null, PHONE)).isEqualTo(new Identity(new Username(PHONE.e164()), null, PHONE));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Identity.of(null, null, null));
	}

	@Test
	void hasANameForEachFieldThatIsGiven() {
		assertThat(new Identity(ALICE, EMAIL, PHONE).names())
			.isEqualTo(Map.of("username", "alice", "email", "alice@example.org", "phone", "+79517487295"));
		assertThat(new Identity(new Username("A@B"), null, null).names()).isEqualTo(Map.of("username", "a@b"));
		assertThat(new Identity(new Username("Alice"), null, null).canonicalUsername()).isEqualTo("Alice");
	}

	@Test
	void tellsWhetherAnAddressIsTheUsername() {
		assertThat(new Identity(ALICE, EMAIL, PHONE).usesAddressAsUsername()).isFalse();
		assertThat(new Identity(new Username("ALICE@example.org"), EMAIL, null).usesAddressAsUsername()).isTrue();
		assertThat(new Identity(new Username("+79517487295"), EMAIL, PHONE).usesAddressAsUsername()).isTrue();
		assertThat(new Identity(new Username("+79517487295"), null, null).usesAddressAsUsername()).isFalse();
	}

	@Test
	void keepsAChosenUsernameWhenAddressesChange() {
		EmailAddress other = new EmailAddress("other@example.org");
		assertThat(new Identity(ALICE, EMAIL, PHONE).withAddresses(other, null))
			.isEqualTo(new Identity(ALICE, other, null));
	}

	@Test
	void isNamedByTheNextAddressIfTheFirstChanges() {
		PhoneNumber other = new PhoneNumber("+79517487296");
		Identity byEmail = Identity.of(null, EMAIL, PHONE);
		assertThat(byEmail.withAddresses(EMAIL, other)).isEqualTo(new Identity(byEmail.username(), EMAIL, other));
		assertThat(byEmail.withAddresses(null, PHONE)).isEqualTo(Identity.of(null, null, PHONE));
		assertThat(byEmail.withAddresses(null, null)).isEqualTo(new Identity(byEmail.username(), null, null));
		Identity byPhone = Identity.of(null, null, PHONE);
		assertThat(byPhone.withAddresses(null, other)).isEqualTo(Identity.of(null, null, other));
		assertThat(byPhone.withAddresses(null, PHONE)).isEqualTo(byPhone);
		assertThat(byPhone.withAddresses(EMAIL, other)).isEqualTo(Identity.of(null, EMAIL, other));
	}

	@Test
	void keepsTheSpellingOfAUsernameWhoseEmailStays() {
		Identity lowered = new Identity(new Username("alice@example.org"), EMAIL, null);
		assertThat(lowered.withAddresses(EMAIL, PHONE).username().value()).isEqualTo("alice@example.org");
	}

	@Test
	void comparesTheSpellingOfAnEmailOnlyIfItIsAsked() {
		Identity one = new Identity(ALICE, EMAIL, null);
		Identity other = new Identity(ALICE, new EmailAddress("alice@example.org"), null);
		assertThat(one).isEqualTo(other);
		assertThat(one.isSpelledLike(other)).isFalse();
		assertThat(one.isSpelledLike(new Identity(ALICE, EMAIL, null))).isTrue();
		assertThat(one.isSpelledLike(new Identity(new Username("bob"), EMAIL, null))).isFalse();
		assertThat(one.isSpelledLike(new Identity(ALICE, null, null))).isFalse();
		assertThat(new Identity(ALICE, null, null).isSpelledLike(new Identity(ALICE, null, null))).isTrue();
	}

	@Test
	void givesUpANameInEveryField() {
		Username substitute = new Username("account:1");
		Identity everywhere = new Identity(new Username("Alice@example.org"), EMAIL, PHONE);
		assertThat(everywhere.without("alice@example.org", substitute))
			.isEqualTo(new Identity(substitute, null, PHONE));
		assertThat(everywhere.without("+79517487295", substitute))
			.isEqualTo(new Identity(everywhere.username(), EMAIL, null));
		assertThat(everywhere.without("bob", substitute)).isEqualTo(everywhere);
	}

	@Test
	void isNamedByAProvedAddressIfTheUsernameIsProvisional() {
		Identity provisional = new Identity(Username.provisional(new AccountId(7)), EMAIL, PHONE);
		assertThat(provisional.username().value()).isEqualTo("account:7");
		assertThat(provisional.namedByEmail().username().value()).isEqualTo("Alice@Example.org");
		assertThat(provisional.namedByPhone().username().value()).isEqualTo("+79517487295");
		Identity chosen = new Identity(ALICE, EMAIL, PHONE);
		assertThat(chosen.namedByEmail()).isEqualTo(chosen);
		assertThat(chosen.namedByPhone()).isEqualTo(chosen);
		Identity withoutAddress = new Identity(provisional.username(), null, null);
		assertThat(withoutAddress.namedByEmail()).isEqualTo(withoutAddress);
		assertThat(withoutAddress.namedByPhone()).isEqualTo(withoutAddress);
	}

	@Test
	void isTheSameInEveryFormOfUnicode() {
		assertThat(Username.normalized("\uFF41lice")).isEqualTo("alice");
		assertThat(new LoginName("\uFF21LICE", null).canonical()).isEqualTo("alice");
		assertThat(new LoginName("8 951", PHONE).canonical()).isEqualTo("+79517487295");
		assertThatIllegalArgumentException().isThrownBy(() -> new Username("x".repeat(255)));
		assertThat(new Username("x".repeat(254)).value()).hasSize(254);
	}

	@Test
	void isMissingUnderTheNameByWhichItWasSought() {
		assertThat(new AccountReference.ById(new AccountId(7)).notFound()).isEqualTo(new Violation.NoSuchObject(7));
		assertThat(new AccountReference.ByUsername(ALICE).notFound())
			.isEqualTo(new Violation.NoSuchName("username", "alice"));
	}

}
