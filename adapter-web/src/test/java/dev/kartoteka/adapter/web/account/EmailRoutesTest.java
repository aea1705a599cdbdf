package dev.kartoteka.adapter.web.account;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ConfirmAccount;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.InvalidToken;
import dev.kartoteka.domain.account.LogOut;
import dev.kartoteka.domain.account.RefreshTokens;
import dev.kartoteka.domain.account.RequestEmail;
import dev.kartoteka.domain.account.RequestEmail.Recipient;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.account.StaleActivation;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

class EmailRoutesTest extends WebTest {

	@Autowired
	private ConfirmAccount confirmAccount;

	@Autowired
	private LogOut logOut;

	@Autowired
	private RefreshTokens refreshTokens;

	@Autowired
	private RequestEmail requestEmail;

	@Autowired
	private ResetPassword resetPassword;

	private static final String ACTIVATION = "/auth/users/activation/";

	private static final String RESET_CONFIRM = "/auth/users/reset_password_confirm/";

	private static final String PROOF = "{\"uid\":\"MQ\",\"token\":\"t\",\"new_password\":\"S3cretpass!x\"}";

	@BeforeEach
	void lookAtInput() {
		willAnswer((call) -> {
			ConfirmAccount.Command command = call.getArgument(0);
			return command.proof().accept();
		}).given(this.confirmAccount).confirm(any());
		willAnswer((call) -> {
			ResetPassword.Command command = call.getArgument(0);
			return command.draft().accept();
		}).given(this.resetPassword).reset(any());
		willAnswer((call) -> {
			RequestEmail.Command command = call.getArgument(0);
			return command.recipient().accept();
		}).given(this.requestEmail).request(any());
	}

	@Test
	void activates() {
		Reply reply = anonymous().post(ACTIVATION, PROOF);
		assertThat(reply.status()).isEqualTo(204);
		assertThat(reply.body()).isEmpty();
		ArgumentCaptor<ConfirmAccount.Command> command = ArgumentCaptor.captor();
		verify(this.confirmAccount).confirm(command.capture());
		assertThat(command.getValue().proof().accept()).isEqualTo(new EmailProof("MQ", "t"));
		assertThat(command.getValue().address()).isEqualTo("127.0.0.1");
	}

	@Test
	void activatesNobodyWithoutALetter() {
		assertThat(anonymous().post(ACTIVATION, "{}").body())
			.isEqualTo("{\"uid\":[\"This field is required.\"],\"token\":[\"This field is required.\"]}");
		willThrow(InvalidInput.of("uid", new Violation.NoSuchUid())).given(this.confirmAccount).confirm(any());
		Reply nobody = anonymous().post(ACTIVATION, PROOF);
		assertThat(nobody.status()).isEqualTo(400);
		assertThat(nobody.body()).isEqualTo("{\"uid\":[\"Invalid user id or user doesn't exist.\"]}");
		willThrow(InvalidInput.of("token", new Violation.BadEmailToken())).given(this.confirmAccount).confirm(any());
		assertThat(anonymous().post(ACTIVATION, PROOF).body())
			.isEqualTo("{\"token\":[\"Invalid token for given user.\"]}");
	}

	@Test
	void activatesOnce() {
		willThrow(new StaleActivation()).given(this.confirmAccount).confirm(any());
		Reply reply = anonymous().post(ACTIVATION, PROOF);
		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.body()).isEqualTo("{\"detail\":\"Stale token for given user.\"}");
	}

	@ParameterizedTest
	@CsvSource({ "/auth/users/resend_activation/, ACTIVATION", "/auth/users/reset_password/, PASSWORD_RESET" })
	void asksForALetter(String path, EmailKind kind) {
		Reply reply = anonymous().with("Accept-Language: ru").post(path, "{\"email\":\"A@b.co\"}");
		assertThat(reply.status()).isEqualTo(204);
		assertThat(reply.body()).isEmpty();
		ArgumentCaptor<RequestEmail.Command> command = ArgumentCaptor.captor();
		verify(this.requestEmail).request(command.capture());
		assertThat(command.getValue().kind()).isEqualTo(kind);
		assertThat(command.getValue().recipient().accept())
			.isEqualTo(new Recipient.ByEmail(new EmailAddress("A@b.co")));
		assertThat(command.getValue().language()).isEqualTo(Language.RUSSIAN);
		assertThat(command.getValue().address()).isEqualTo("127.0.0.1");
	}

	@ParameterizedTest
	@CsvSource({ "/auth/users/resend_activation/, ACTIVATION", "/auth/users/reset_password/, PASSWORD_RESET" })
	void asksForATextMessage(String path, EmailKind kind) {
		assertThat(anonymous().post(path, "{\"phone\":\"8 951 748 72 95\"}").status()).isEqualTo(204);
		ArgumentCaptor<RequestEmail.Command> command = ArgumentCaptor.captor();
		verify(this.requestEmail).request(command.capture());
		assertThat(command.getValue().kind()).isEqualTo(kind);
		assertThat(command.getValue().recipient().accept())
			.isEqualTo(new Recipient.ByPhone(new PhoneNumber("+79517487295")));
		Reply bad = anonymous().post(path, "{\"phone\":\"12\"}");
		assertThat(bad.status()).isEqualTo(400);
		assertThat(bad.body()).isEqualTo("{\"phone\":[\"The phone number entered is not valid.\"]}");
	}

	@Test
	void prefersTheAddressIfBothAreGiven() {
		String path = "/auth/users/reset_password/";
		anonymous().post(path, "{\"email\":\"a@b.co\",\"phone\":\"12\"}");
		ArgumentCaptor<RequestEmail.Command> command = ArgumentCaptor.captor();
		verify(this.requestEmail).request(command.capture());
		assertThat(command.getValue().recipient().accept())
			.isEqualTo(new Recipient.ByEmail(new EmailAddress("a@b.co")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/auth/users/resend_activation/", "/auth/users/reset_password/" })
	void needsAnAddressToWriteTo(String path) {
		assertThat(anonymous().post(path, "").body()).isEqualTo("{\"email\":[\"This field is required.\"]}");
		assertThat(anonymous().post(path, "{\"email\":\"\"}").body())
			.isEqualTo("{\"email\":[\"This field may not be blank.\"]}");
		assertThat(anonymous().post(path, "{\"email\":\"x\"}").body())
			.isEqualTo("{\"email\":[\"Enter a valid email address.\"]}");
	}

	@Test
	void setsANewPassword() {
		Reply reply = anonymous().post(RESET_CONFIRM, PROOF);
		assertThat(reply.status()).isEqualTo(204);
		assertThat(reply.body()).isEmpty();
		ArgumentCaptor<ResetPassword.Command> command = ArgumentCaptor.captor();
		verify(this.resetPassword).reset(command.capture());
		assertThat(command.getValue().draft().accept())
			.isEqualTo(new ResetPassword.Draft(new EmailProof("MQ", "t"), new Password("S3cretpass!x")));
	}

	@Test
	void setsNoNewPasswordWithoutALetter() {
		assertThat(anonymous().post(RESET_CONFIRM, "{\"new_password\":\"" + "x".repeat(129) + "\"}").body())
			.isEqualTo("{\"uid\":[\"This field is required.\"],\"token\":[\"This field is required.\"],"
					+ "\"new_password\":[\"Ensure this field has no more than 128 characters.\"]}");
		willThrow(InvalidInput.of("new_password", new Violation.PasswordTooCommon())).given(this.resetPassword)
			.reset(any());
		assertThat(anonymous().post(RESET_CONFIRM, PROOF).body())
			.isEqualTo("{\"new_password\":[\"This password is too common.\"]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "[]", "{}" })
	void letsAttemptsBeCountedBeforeTheirBodiesAreLookedAt(String body) {
		Throttled throttled = new Throttled(Duration.ofSeconds(60));
		willThrow(throttled).given(this.confirmAccount).confirm(any());
		willThrow(throttled).given(this.requestEmail).request(any());
		willThrow(throttled).given(this.resetPassword).reset(any());
		for (String path : new String[] { ACTIVATION, RESET_CONFIRM, "/auth/users/resend_activation/",
				"/auth/users/reset_password/" }) {
			assertThat(anonymous().post(path, body).status()).as(path).isEqualTo(429);
			assertThat(anonymous().get(path).status()).as(path).isEqualTo(405);
		}
	}

	@Test
	void refreshesTokens() {
		given(this.refreshTokens.refresh("r"))
			.willReturn(new RefreshTokens.Outcome.Refreshed(new Tokens.TokenPair("new access", "new refresh")));
		Reply reply = anonymous().post("/auth/jwt/refresh/", "{\"refresh\":\"r\"}");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("{\"access\":\"new access\",\"refresh\":\"new refresh\"}");
	}

	@Test
	void refreshesNoBadToken() {
		given(this.refreshTokens.refresh(any())).willReturn(new RefreshTokens.Outcome.Refused());
		Reply reply = anonymous().post("/auth/jwt/refresh/", "{\"refresh\":\"r\"}");
		assertThat(reply.status()).isEqualTo(401);
		assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\"");
		assertThat(reply.body()).isEqualTo("{\"detail\":\"Token is invalid or expired\",\"code\":\"token_not_valid\"}");
	}

	@Test
	void logsOut() {
		given(this.logOut.logOut(any())).willReturn(new Caller(new AccountId(1), new SessionId(2)));
		Reply reply = anonymous().post("/auth/jwt/blacklist/", "{\"refresh\":\"r\"}");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("{}");
		verify(this.logOut).logOut("r");
		willThrow(new InvalidToken()).given(this.logOut).logOut(any());
		Reply again = anonymous().post("/auth/jwt/blacklist/", "{\"refresh\":\"r\"}");
		assertThat(again.status()).isEqualTo(401);
		assertThat(again.body()).isEqualTo("{\"detail\":\"Token is invalid or expired\",\"code\":\"token_not_valid\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/auth/jwt/refresh/", "/auth/jwt/blacklist/" })
	void needsARefreshToken(String path) {
		assertThat(anonymous().post(path, "{}").body()).isEqualTo("{\"refresh\":[\"This field is required.\"]}");
		assertThat(anonymous().post(path, "[").status()).isEqualTo(400);
		verifyNoInteractions(this.refreshTokens, this.logOut);
	}

}
