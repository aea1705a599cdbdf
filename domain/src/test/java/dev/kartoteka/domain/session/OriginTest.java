package dev.kartoteka.domain.session;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.client.ClientId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OriginTest {

	@Test
	void isCutToItsLimits() {
		Origin origin = new Origin("d".repeat(301), "a".repeat(65));
		assertThat(origin).isEqualTo(new Origin("d".repeat(300), "a".repeat(64)));
		assertThat(origin.device()).hasSize(300);
		assertThat(origin.address()).hasSize(64);
	}

	@Test
	void isOfAnAccountOrAClient() {
		assertThat(new AccountId(5).asSessionHolder()).isEqualTo(new SessionHolder(SessionHolder.Kind.ACCOUNT, 5));
		assertThat(new ClientId(5).asSessionHolder()).isEqualTo(new SessionHolder(SessionHolder.Kind.CLIENT, 5));
		assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(0));
		assertThatIllegalArgumentException().isThrownBy(() -> new ClientId(0));
	}

}
