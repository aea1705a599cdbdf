package dev.kartoteka.adapter.web.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.adapter.web.wire.response.SingletonListing;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.EndOtherSessions;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.InvalidToken;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.account.VerifyToken;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

class AccountRoutesTest extends WebTest {

	@Autowired
	private AccountQueries accountQueries;

	@Autowired
	private RegisterAccount registerAccount;

	@Autowired
	private ActivateAccount activateAccount;

	@Autowired
	private DeactivateAccount deactivateAccount;

	@Autowired
	private LogIn logIn;

	@Autowired
	private VerifyToken verifyToken;

	@Autowired
	private EndSession endSession;

	@Autowired
	private EndOtherSessions endOtherSessions;

	@BeforeEach
	void doAsAsked() {
		given(this.registerAccount.register(any())).willAnswer((call) -> {
			RegisterAccount.Command command = call.getArgument(0);
			RegisterAccount.Draft draft = command.draft().accept();
			return new RegisterAccount.Registered(new AccountId(1),
					Identity.of(draft.username(), draft.email(), draft.phone()));
		});
		given(this.logIn.logIn(any())).willAnswer((call) -> {
			LogIn.Command command = call.getArgument(0);
			command.proof().accept();
			return new LogIn.LoggedIn(new Caller(new AccountId(1), new SessionId(2)),
					new Tokens.TokenPair("access", "refresh"));
		});
		given(this.accountQueries.profile(any(), any())).willAnswer((call) -> {
			Submission<AccountId> account = call.getArgument(1);
			return new ProfileView(account.accept().value(), "alice");
		});
	}

	@Test
	void registersByUsername() {
		Reply reply = anonymous().post("/auth/users/", """
				{"username":"alice","password":"S3cretpass!x","surname":" A ","address":"b"}""");
		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.body()).isEqualTo("{\"email\":\"\",\"username\":\"alice\",\"id\":1}");
		ArgumentCaptor<RegisterAccount.Command> command = ArgumentCaptor.captor();
		verify(this.registerAccount).register(command.capture());
		RegisterAccount.Draft draft = command.getValue().draft().accept();
		assertThat(draft.password()).isEqualTo(new Password("S3cretpass!x"));
		assertThat(draft.name()).isEqualTo(new FullName("A", "", ""));
		assertThat(draft.address()).isEqualTo(new PostalAddress("b"));
		assertThat(command.getValue().address()).isEqualTo("127.0.0.1");
		assertThat(command.getValue().language()).isEqualTo(Language.ENGLISH);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§', value = {
			"{\"email\":\"A@b.co\",\"password\":\"p\"} | {\"email\":\"A@b.co\",\"username\":\"A@b.co\",\"id\":1}",
			"{\"phone\":\"89517487295\",\"password\":\"p\"} | {\"email\":\"\",\"username\":\"+79517487295\",\"id\":1}",
			"{\"username\":\"a\",\"email\":\"\",\"phone\":\" \",\"password\":\"p\"} | {\"email\":\"\",\"username\":\"a\",\"id\":1}",
			"{\"username\":\"\uff41lice\",\"password\":\"p\"} | {\"email\":\"\",\"username\":\"alice\",\"id\":1}",
			"{} | {\"username\":[\"This field is required.\"],\"password\":[\"This field is required.\"]}",
			"{\"password\":\"p\"} | {\"username\":[\"This field is required.\"]}",
			"{\"username\":\"a b\",\"password\":\"\"} | {\"username\":[\"Enter a valid username. This value may contain "
					+ "only letters, numbers, and @/./+/-/_ characters.\"],\"password\":[\"This field may not be blank.\"]}",
			"{\"email\":\"a\",\"phone\":\"b\",\"password\":true} | {\"email\":[\"Enter a valid email address.\"],"
					+ "\"phone\":[\"The phone number entered is not valid.\"],\"password\":[\"Not a valid string.\"]}" })
	void registersByOneOfThree(String body, String response) {
		assertThat(anonymous().post("/auth/users/", body).body()).isEqualTo(response);
	}

	@Test
	void findsWordsForWhatTheBusinessRefuses() {
		willThrow(new InvalidInput(
				List.of(new FieldViolation("username", new Violation.TakenByAnotherAccount("username")),
						new FieldViolation("email", new Violation.TakenByAnotherAccount("email")),
						new FieldViolation("phone", new Violation.TakenByAnotherAccount("phone")),
						new FieldViolation("password", new Violation.PasswordTooShort(8)),
						new FieldViolation("password", new Violation.PasswordTooCommon()),
						new FieldViolation("password", new Violation.PasswordEntirelyNumeric()),
						new FieldViolation("password", new Violation.PasswordTooSimilar("username")))))
			.given(this.registerAccount)
			.register(any());
		Reply reply = anonymous().post("/auth/users/", "{\"username\":\"a\",\"password\":\"a\"}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"username\":[\"A user with that username already exists.\"],"
				+ "\"email\":[\"A user with that email already exists.\"],"
				+ "\"phone\":[\"A user with that phone already exists.\"],"
				+ "\"password\":[\"This password is too short. It must contain at least 8 characters.\","
				+ "\"This password is too common.\",\"This password is entirely numeric.\","
				+ "\"The password is too similar to the username.\"]}");
	}

	@Test
	void letsStaffActivateAndDeactivate() {
		assertThat(user().send("POST", "/auth/users/7/activate/").status()).isEqualTo(204);
		verify(this.activateAccount).activate(new ActivateAccount.Command(USER, new AccountId(7)));
		assertThat(user().post("/auth/users/7/deactivate", "{}").status()).isEqualTo(204);
		verify(this.deactivateAccount).deactivate(new DeactivateAccount.Command(USER, new AccountId(7)));
		assertThat(user().send("POST", "/auth/users/0/activate/").status()).isEqualTo(404);
	}

	@Test
	void logsIn() {
		Reply reply = anonymous().with("User-Agent: curl/8").post("/auth/jwt/create/", """
				{"username":"8 (951) 748-72-95","password":"clientclient"}""");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("{\"refresh\":\"refresh\",\"access\":\"access\"}");
		anonymous().post("/auth/jwt/create/", "{\"username\":\"alice\",\"password\":\"clientclient\"}");
		ArgumentCaptor<LogIn.Command> commands = ArgumentCaptor.captor();
		verify(this.logIn, times(2)).logIn(commands.capture());
		assertThat(commands.getAllValues()).extracting((command) -> command.proof().accept().name())
			.containsExactly(new LoginName("8 (951) 748-72-95", new PhoneNumber("+79517487295")),
					new LoginName("alice", null));
		assertThat(commands.getAllValues().getFirst().origin().device()).isEqualTo("curl/8");
		assertThat(commands.getAllValues().getFirst().origin().address()).isNotEmpty();
		assertThat(commands.getAllValues().getLast().origin().device()).isEmpty();
	}

	@Test
	void doesNotTellWhyALogInFails() {
		String response = "{\"detail\":\"No active account found with the given credentials\"}";
		Reply tooLong = anonymous().post("/auth/jwt/create/",
				"{\"username\":\"a\",\"password\":\"" + "x".repeat(129) + "\"}");
		willThrow(new BadCredentials()).given(this.logIn).logIn(any());
		Reply wrong = anonymous().post("/auth/jwt/create/", "{\"username\":\"a\",\"password\":\"b\"}");
		for (Reply reply : List.of(tooLong, wrong)) {
			assertThat(reply.status()).isEqualTo(401);
			assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"api\"");
			assertThat(reply.body()).isEqualTo(response);
		}
	}

	@Test
	void asksForWhatALogInNeeds() {
		assertThat(anonymous().post("/auth/jwt/create/", "").body())
			.isEqualTo("{\"username\":[\"This field is required.\"],\"password\":[\"This field is required.\"]}");
	}

	@Test
	void verifiesTokens() {
		assertThat(anonymous().post("/auth/jwt/verify/", "{\"token\":\"t\"}").body()).isEqualTo("{}");
		verify(this.verifyToken).verify("t");
		willThrow(new InvalidToken()).given(this.verifyToken).verify(any());
		Reply reply = anonymous().post("/auth/jwt/verify/", "{\"token\":\"t\"}");
		assertThat(reply.status()).isEqualTo(401);
		assertThat(reply.body()).isEqualTo("{\"detail\":\"Token is invalid or expired\",\"code\":\"token_not_valid\"}");
		assertThat(anonymous().post("/auth/jwt/verify/", "{}").body())
			.isEqualTo("{\"token\":[\"This field is required.\"]}");
	}

	@Test
	void listsAndEndsSessions() {
		given(this.accountQueries.sessions(USER)).willReturn(new SingletonListing<>(new SessionView(50, "curl", "::1",
				Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00.000001Z"), true)));
		assertThat(user().get("/auth/sessions/").body()).isEqualTo(
				"[{\"id\":50,\"device\":\"curl\"," + "\"address\":\"::1\",\"created_at\":\"2026-01-01T00:00:00Z\","
						+ "\"last_used_at\":\"2026-01-01T00:00:00.000001Z\",\"current\":true}]");
		assertThat(user().delete("/auth/sessions/").status()).isEqualTo(204);
		verify(this.endOtherSessions).endOthers(USER);
		assertThat(user().delete("/auth/sessions/9/").status()).isEqualTo(204);
		verify(this.endSession).end(new EndSession.Command(USER, new SessionId(9)));
		assertThat(user().delete("/auth/sessions/0/").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/profile/?id=1, 1", "/api/v1/profile?id=1, 1", "/api/v1/profile/id=1, 1",
			"/api/v1/profile/id=1/, 1", "/api/v1/profile/?id=2&id=1, 1", "/api/v1/profile/id%3D1, 1",
			"/api/v1/profile/?id=0, 9223372036854775807",
			"/api/v1/profile/?id=99999999999999999999, 9223372036854775807" })
	void showsAProfile(String path, long id) {
		assertThat(user().get(path).body()).isEqualTo("[{\"id\":" + id + ",\"username\":\"alice\"}]");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/profile/, This field is required.", "/api/v1/profile/?id=, A valid integer is required.",
			"/api/v1/profile/?id=x, A valid integer is required.",
			"/api/v1/profile/id=x, A valid integer is required." })
	void needsTheIdOfAProfile(String path, String error) {
		Reply reply = user().get(path);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"id\":[\"" + error + "\"]}");
	}

	@Test
	void asksNoUseCaseToVerifyWhatIsNoToken() {
		anonymous().post("/auth/jwt/verify/", "null");
		verifyNoInteractions(this.verifyToken);
	}

	@Test
	void letsAttemptsBeCountedBeforeTheirBodiesAreLookedAt() {
		willThrow(new Throttled(Duration.ofMillis(59_001))).given(this.registerAccount).register(any());
		willThrow(new Throttled(Duration.ofMillis(1))).given(this.logIn).logIn(any());
		for (String body : List.of("[", "[]", "{}")) {
			Reply registration = anonymous().post("/auth/users/", body);
			assertThat(registration.status()).isEqualTo(429);
			assertThat(registration.header("Retry-After")).isEqualTo("60");
			assertThat(registration.body())
				.isEqualTo("{\"detail\":\"Request was throttled. Expected available in 60 seconds.\"}");
			Reply logIn = anonymous().post("/auth/jwt/create/", body);
			assertThat(logIn.status()).isEqualTo(429);
			assertThat(logIn.header("Retry-After")).isEqualTo("1");
			assertThat(logIn.body())
				.isEqualTo("{\"detail\":\"Request was throttled. Expected available in 1 second.\"}");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "ru | RUSSIAN", "ru-RU,ru;q=0.9,en;q=0.8 | RUSSIAN", "RU | RUSSIAN", "de, ru;q=0.5 | RUSSIAN",
					"en;q=0.5, ru | RUSSIAN", "en-GB, ru;q=0.9 | ENGLISH", "en, ru | ENGLISH", "* | ENGLISH",
					"de | ENGLISH", "ru;q=0 | ENGLISH", ";;; | ENGLISH", "rum | ENGLISH" })
	void writesInTheLanguageThatTheCallerPrefers(String header, Language language) {
		anonymous().with("Accept-Language: " + header).post("/auth/users/", "{\"username\":\"a\",\"password\":\"p\"}");
		ArgumentCaptor<RegisterAccount.Command> command = ArgumentCaptor.captor();
		verify(this.registerAccount).register(command.capture());
		assertThat(command.getValue().language()).isEqualTo(language);
	}

}
