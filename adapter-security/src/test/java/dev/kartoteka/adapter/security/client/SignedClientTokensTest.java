package dev.kartoteka.adapter.security.client;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.security.shared.token.TokenFixtures;
import dev.kartoteka.adapter.security.shared.token.VerifiedToken;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientTokens;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

class SignedClientTokensTest {

	private static final ClientCaller CALLER = new ClientCaller(new ClientId(1), new SessionId(7));

	private static final PhoneNumber PHONE = new PhoneNumber("+79967486294");

	private final ClientTokens tokens = new SignedClientTokens(TokenFixtures.signer(), TokenFixtures.PROPERTIES);

	@Test
	void putsTheDocumentedClaimsFirst() {
		String token = this.tokens.issue(CALLER, new FullName("Client1", "Client2", "Client3"), PHONE);

		assertThat(TokenFixtures.payloadOf(token)).matches("""
				\\{"client_id":1,"surname":"Client1","first_name":"Client2","patronymic":"Client3",\
				"phone":"\\+79967486294","token_type":"client","exp":1802592000,"iat":1800000000,\
				"jti":"[0-9a-f]{32}","iss":"kartoteka","session_id":7}""");
	}

	@Test
	void issuesTokensThatTheVerifierAccepts() throws Exception {
		String token = this.tokens.issue(CALLER, new FullName("Иванов", "Иван \"Ваня\"", ""), PHONE);

		assertThat(TokenFixtures.payloadOf(token))
			.contains("\"surname\":\"Иванов\",\"first_name\":\"Иван \\\"Ваня\\\"\",\"patronymic\":\"\"");
		assertThat(TokenFixtures.verifier().verify(token)).isEqualTo(new VerifiedToken.Client(CALLER));
	}

	@Test
	void supportsTheLongestNames() throws Exception {
		String longest = "😀".repeat(FullName.MAX_LENGTH);

		String token = this.tokens.issue(CALLER, new FullName(longest, longest, longest), PHONE);

		assertThat(TokenFixtures.verifier().verify(token)).isEqualTo(new VerifiedToken.Client(CALLER));
	}

}
