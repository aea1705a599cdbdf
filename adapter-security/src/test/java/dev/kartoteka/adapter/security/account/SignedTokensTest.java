package dev.kartoteka.adapter.security.account;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.security.shared.token.Forgery;
import dev.kartoteka.adapter.security.shared.token.TokenFixtures;
import dev.kartoteka.adapter.security.shared.token.TokenVerifier;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.session.SessionId;

import static org.assertj.core.api.Assertions.assertThat;

class SignedTokensTest {

	private static final Caller CALLER = new Caller(new AccountId(5), new SessionId(7));

	private final Tokens tokens = tokens(TokenFixtures.verifier());

	@Test
	void putsTheDocumentedClaimsIntoAnAccessToken() {
		assertThat(TokenFixtures.payloadOf(this.tokens.issue(CALLER, 3).access())).matches("""
				\\{"token_type":"access","exp":1800003600,"iat":1800000000,"jti":"[0-9a-f]{32}",\
				"iss":"kartoteka","user_id":5,"session_id":7}""");
	}

	@Test
	void letsTheRefreshTokenLastLonger() {
		assertThat(TokenFixtures.payloadOf(this.tokens.issue(CALLER, 3).refresh()))
			.startsWith("{\"token_type\":\"refresh\",\"exp\":1802592000,\"iat\":1800000000,");
	}

	@Test
	void namesAlgorithmTypeAndKeyInTheHeader() {
		assertThat(TokenFixtures.headerOf(this.tokens.issue(CALLER, 3).access())).contains("\"alg\":\"HS256\"",
				"\"typ\":\"JWT\"", "\"kid\":\"");
	}

	@Test
	void numbersTheRefreshTokensOfASession() {
		Tokens.TokenPair pair = this.tokens.issue(CALLER, 3);

		assertThat(TokenFixtures.payloadOf(pair.refresh())).endsWith("\"session_id\":7,\"generation\":3}");
		assertThat(this.tokens.readRefresh(pair.refresh())).contains(new Tokens.RefreshToken(CALLER, 3));
	}

	@Test
	void readsNoOtherTokenAsARefreshToken() {
		assertThat(this.tokens.readRefresh(this.tokens.issue(CALLER, 3).access())).isEmpty();
		assertThat(this.tokens.readRefresh(Forgery.of("""
				{"token_type":"client","exp":1800003600,"iat":1800000000,"jti":"a","iss":"kartoteka",\
				"user_id":5,"client_id":5,"session_id":7,"generation":3}""").token())).isEmpty();
		assertThat(this.tokens.readRefresh("garbage")).isEmpty();
	}

	@Test
	void readsNoExpiredRefreshToken() {
		Tokens later = tokens(TokenFixtures.verifierAt(TokenFixtures.NOW.plus(Duration.ofDays(30))));

		assertThat(later.readRefresh(this.tokens.issue(CALLER, 3).refresh())).isEmpty();
	}

	@Test
	void issuesAnotherTokenEachTime() {
		Tokens.TokenPair first = this.tokens.issue(CALLER, 3);
		Tokens.TokenPair second = this.tokens.issue(CALLER, 3);

		assertThat(first.access()).isNotEqualTo(second.access());
		assertThat(first.refresh()).isNotEqualTo(second.refresh());
	}

	@Test
	void readsBothTokensOfThePair() {
		Tokens.TokenPair pair = this.tokens.issue(CALLER, 3);

		assertThat(this.tokens.read(pair.access())).contains(CALLER);
		assertThat(this.tokens.read(pair.refresh())).contains(CALLER);
	}

	@Test
	void readsNoExpiredToken() {
		Tokens later = tokens(TokenFixtures.verifierAt(TokenFixtures.NOW.plus(Duration.ofHours(1))));
		Tokens.TokenPair pair = this.tokens.issue(CALLER, 3);

		assertThat(later.read(pair.access())).isEmpty();
		assertThat(later.read(pair.refresh())).contains(CALLER);
	}

	@Test
	void readsNeitherTokensOfClientsNorGarbage() {
		assertThat(this.tokens.read(Forgery.of("""
				{"token_type":"client","exp":1800003600,"iat":1800000000,"jti":"a","iss":"kartoteka",\
				"user_id":5,"client_id":5,"session_id":7}""").token())).isEmpty();
		assertThat(this.tokens.read("")).isEmpty();
		assertThat(this.tokens.read("garbage")).isEmpty();
	}

	private static Tokens tokens(TokenVerifier verifier) {
		return new SignedTokens(TokenFixtures.signer(), verifier, TokenFixtures.PROPERTIES);
	}

}
