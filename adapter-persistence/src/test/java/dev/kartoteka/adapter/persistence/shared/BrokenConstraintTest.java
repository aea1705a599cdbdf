package dev.kartoteka.adapter.persistence.shared;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenConstraintTest {

	private static final String UNIQUE = "MDuplizierter Schlüsselwert verletzt Unique-Constraint „client_card_phone_key_102008“\0";

	private static final String REFERENCE = "Minsert or update on table \"client_card_102008\" violates foreign key"
			+ " constraint \"client_card_client_fkey_102008\"\0";

	@Test
	void isNamedByThePostgresql() {
		assertThat(nameIn("Mtext of any language\0nclient_card_phone_key\0")).contains("client_card_phone_key");
	}

	@Test
	void hasTheNameOfTheSchemaInPartitionsAndShards() {
		assertThat(nameIn("Mtext\0nclient_card_phone_key_3\0")).contains("client_card_phone_key");
		assertThat(nameIn("Mtext\0naccount_name_key_102011\0")).contains("account_name_key");
	}

	@Test
	void isNamedByTheMessageIfCitusDoesNotPassTheNameOn() {
		assertThat(nameIn(UNIQUE)).contains("client_card_phone_key");
		assertThat(nameIn(REFERENCE)).contains("client_card_client_fkey");
	}

	@Test
	void hasTheKeyAsItsDetail() {
		assertThat(broken("Mtext\0naccount_name_key\0DKey (name)=(alice) already exists.\0").orElseThrow().detail())
			.contains("=(alice)");
	}

	@Test
	void isNoneOfAnotherFailure() {
		assertThat(broken("Mcanceling statement due to lock timeout\0")).isEmpty();
		assertThat(BrokenConstraint.behind(new IllegalStateException("client_card_phone_key"))).isEmpty();
	}

	private static Optional<String> nameIn(String fields) {
		return broken(fields).map(BrokenConstraint::name);
	}

	private static Optional<BrokenConstraint> broken(String fields) {
		return BrokenConstraint
			.behind(new IllegalStateException(new PSQLException(new ServerErrorMessage("SERROR\0C23505\0" + fields))));
	}

}
