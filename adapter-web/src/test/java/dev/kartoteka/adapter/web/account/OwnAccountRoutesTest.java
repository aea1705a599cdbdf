package dev.kartoteka.adapter.web.account;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.adapter.web.wire.response.SingletonListing;
import dev.kartoteka.domain.account.AccountChanges;
import dev.kartoteka.domain.account.AccountCreatedOrganizations;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.ChangeOwnAccount;
import dev.kartoteka.domain.account.ChangePassword;
import dev.kartoteka.domain.account.CloseOwnAccount;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;

class OwnAccountRoutesTest extends WebTest {

	@Autowired
	private AccountQueries accountQueries;

	@Autowired
	private ChangeOwnAccount changeOwnAccount;

	@Autowired
	private ChangePassword changePassword;

	@Autowired
	private CloseOwnAccount closeOwnAccount;

	private static final String ME = "/auth/users/me/";

	private static final String SET_PASSWORD = "/auth/users/set_password/";

	private static final String FORBIDDEN = "{\"detail\":\"You do not have permission to perform this action.\"}";

	private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.000006Z");

	private static final AccountRecord ALICE = new AccountRecord("alice",
			new AccountView(5, "S", "N", "", "A", "", "+79517487295", "a.png", false, true, THEN, THEN),
			Optional.empty());

	private static final String WHOLE = """
			{"id":5,"username":"alice","email":"","phone":"+79517487295","surname":"S","name":"N","second_name":"",\
			"address":"A","image":"http://localhost/media/a.png","confirmed_email":false,"confirmed_phone":true,\
			"created_at":"2026-01-02T03:04:05.000006Z","updated_at":"2026-01-02T03:04:05.000006Z"}""";

	private static final AccountChanges NOTHING = new AccountChanges(Change.none(), Change.none(), Change.none(),
			Change.none(), Change.none(), Change.none(), Change.none(), Change.none());

	@BeforeEach
	void doAsAsked() {
		given(this.accountQueries.own(USER)).willReturn(ALICE);
		given(this.changeOwnAccount.change(any())).willAnswer((call) -> {
			ChangeOwnAccount.Command command = call.getArgument(0);
			command.draft().accept();
			return ALICE;
		});
		willAnswer((call) -> {
			CloseOwnAccount.Command command = call.getArgument(0);
			return command.currentPassword().accept();
		}).given(this.closeOwnAccount).close(any());
		willAnswer((call) -> {
			ChangePassword.Command command = call.getArgument(0);
			return command.draft().accept();
		}).given(this.changePassword).change(any());
	}

	@Test
	void showsTheCaller() {
		Reply reply = user().get(ME);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo(WHOLE);
	}

	@Test
	void showsNothingToWhomIsNotAdmitted() {
		given(this.accountQueries.own(USER)).willThrow(new Forbidden("The session has ended."));
		Reply reply = user().get(ME);
		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.body()).isEqualTo(FORBIDDEN);
	}

	@Test
	void amendsWhatMayBeAmended() {
		Reply reply = user().with("Accept-Language: ru")
			.patch(ME,
					"""
							{"email":"New@b.co","phone":"8 (951) 748-72-95","surname":" S ","name":"","second_name":"x","address":"b",\
							"username":"eve","current_password":"S3cretpass!x","confirmed_email":true,"confirmed_phone":true,"id":1,"staff":true}""");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo(WHOLE);
		ArgumentCaptor<ChangeOwnAccount.Command> command = ArgumentCaptor.captor();
		verify(this.changeOwnAccount).change(command.capture());
		assertThat(command.getValue().caller()).isEqualTo(USER);
		assertThat(command.getValue().language()).isEqualTo(Language.RUSSIAN);
		assertThat(command.getValue().address()).isEqualTo("127.0.0.1");
		assertThat(command.getValue().draft().accept().currentPassword()).isEqualTo(new Password("S3cretpass!x"));
		assertThat(command.getValue().draft().accept().changes()).isEqualTo(new AccountChanges(
				Change.to(new Username("eve")), Change.<@Nullable EmailAddress>to(new EmailAddress("New@b.co")),
				Change.<@Nullable PhoneNumber>to(new PhoneNumber("+79517487295")), Change.to("S"), Change.to(""),
				Change.to("x"), Change.to(new PostalAddress("b")), Change.none()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"email\":\"\"}", "{\"email\":null}", "{\"email\":\"  \"}" })
	void clearsTheEmailAddress(String body) {
		assertThat(user().patch(ME, body).status()).isEqualTo(200);
		assertThat(changed()).isEqualTo(new AccountChanges(Change.none(), Change.<@Nullable EmailAddress>to(null),
				Change.none(), Change.none(), Change.none(), Change.none(), Change.none(), Change.none()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"phone\":\"\"}", "{\"phone\":null}" })
	void clearsThePhoneNumber(String body) {
		assertThat(user().patch(ME, body).status()).isEqualTo(200);
		assertThat(changed())
			.isEqualTo(new AccountChanges(Change.none(), Change.none(), Change.<@Nullable PhoneNumber>to(null),
					Change.none(), Change.none(), Change.none(), Change.none(), Change.none()));
	}

	@Test
	void clearsTheEmailAddressByAForm() {
		user().with("Content-Type: application/x-www-form-urlencoded").send("PATCH", ME, "email=&surname=x");
		assertThat(changed()).isEqualTo(new AccountChanges(Change.none(), Change.<@Nullable EmailAddress>to(null),
				Change.none(), Change.to("x"), Change.none(), Change.none(), Change.none(), Change.none()));
	}

	@Test
	void amendsNothingWithoutFields() {
		assertThat(user().patch(ME, "{}").body()).isEqualTo(WHOLE);
		assertThat(changed()).isEqualTo(NOTHING);
	}

	@Test
	void namesEveryFieldThatIsNotRight() {
		Reply reply = user().patch(ME,
				"{\"username\":\"a b\",\"current_password\":\"" + "x".repeat(129)
						+ "\",\"address\":null,\"name\":true,\"email\":\"x\",\"phone\":\"y\",\"surname\":\""
						+ "s".repeat(151) + "\"}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body())
			.isEqualTo("{\"username\":[\"Enter a valid username. This value may contain only letters, numbers, "
					+ "and @/./+/-/_ characters.\"],\"email\":[\"Enter a valid email address.\"],"
					+ "\"phone\":[\"The phone number entered is not valid.\"],"
					+ "\"surname\":[\"Ensure this field has no more than 150 characters.\"],"
					+ "\"name\":[\"Not a valid string.\"],\"address\":[\"This field may not be null.\"],"
					+ "\"current_password\":[\"Invalid password.\"]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "[]", "{\"email\":1}" })
	void looksAtNoInputOfWhomIsNotAdmitted(String body) {
		Forbidden refusal = new Forbidden("The session has ended.");
		willThrow(refusal).given(this.changeOwnAccount).change(any());
		willThrow(refusal).given(this.closeOwnAccount).close(any());
		willThrow(refusal).given(this.changePassword).change(any());
		assertThat(user().patch(ME, body).body()).isEqualTo(FORBIDDEN);
		assertThat(user().with("Content-Type: application/json").send("DELETE", ME, body).body()).isEqualTo(FORBIDDEN);
		assertThat(user().post(SET_PASSWORD, body).body()).isEqualTo(FORBIDDEN);
	}

	@Test
	void closesTheAccountForItsPassword() {
		Reply reply = user().with("Content-Type: application/json")
			.send("DELETE", ME, "{\"current_password\":\"S3cretpass!x\"}");
		assertThat(reply.status()).isEqualTo(204);
		assertThat(reply.body()).isEmpty();
		ArgumentCaptor<CloseOwnAccount.Command> command = ArgumentCaptor.captor();
		verify(this.closeOwnAccount).close(command.capture());
		assertThat(command.getValue().caller()).isEqualTo(USER);
		assertThat(command.getValue().address()).isEqualTo("127.0.0.1");
		assertThat(command.getValue().currentPassword().accept()).isEqualTo(new Password("S3cretpass!x"));
	}

	@Test
	void closesNoAccountWithoutItsPassword() {
		Reply without = user().delete(ME);
		assertThat(without.status()).isEqualTo(400);
		assertThat(without.body()).isEqualTo("{\"current_password\":[\"This field is required.\"]}");
		willThrow(InvalidInput.of("current_password", new Violation.WrongPassword())).given(this.closeOwnAccount)
			.close(any());
		assertThat(
				user().with("Content-Type: application/json").send("DELETE", ME, "{\"current_password\":\"x\"}").body())
			.isEqualTo("{\"current_password\":[\"Invalid password.\"]}");
	}

	@Test
	void closesNoAccountThatFoundedOrganizations() {
		willThrow(new AccountCreatedOrganizations()).given(this.closeOwnAccount).close(any());
		Reply reply = user().delete(ME);
		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.body()).startsWith("{\"detail\":\"This account is the creator of organizations.");
	}

	@Test
	void changesThePassword() {
		Reply reply = user().post(SET_PASSWORD, "{\"current_password\":\"old\",\"new_password\":\"S3cretpass!x\"}");
		assertThat(reply.status()).isEqualTo(204);
		assertThat(reply.body()).isEmpty();
		ArgumentCaptor<ChangePassword.Command> command = ArgumentCaptor.captor();
		verify(this.changePassword).change(command.capture());
		assertThat(command.getValue().caller()).isEqualTo(USER);
		assertThat(command.getValue().draft().accept())
			.isEqualTo(new ChangePassword.Draft(new Password("old"), new Password("S3cretpass!x")));
	}

	@Test
	void changesNoPasswordForABadOne() {
		String tooLong = "x".repeat(129);
		assertThat(user().post(SET_PASSWORD, "{}").body()).isEqualTo(
				"{\"current_password\":[\"This field is required.\"],\"new_password\":[\"This field is required.\"]}");
		assertThat(user()
			.post(SET_PASSWORD, "{\"current_password\":\"" + tooLong + "\",\"new_password\":\"" + tooLong + "\"}")
			.body())
			.isEqualTo("{\"current_password\":[\"Invalid password.\"],"
					+ "\"new_password\":[\"Ensure this field has no more than 128 characters.\"]}");
		willThrow(InvalidInput.of("new_password", new Violation.PasswordTooShort(8))).given(this.changePassword)
			.change(any());
		assertThat(user().post(SET_PASSWORD, "{\"current_password\":\"a\",\"new_password\":\"b\"}").body())
			.isEqualTo("{\"new_password\":[\"This password is too short. It must contain at least 8 characters.\"]}");
	}

	@Test
	void listsAccounts() {
		given(this.accountQueries.accounts(eq(USER), any())).willReturn(new SingletonListing<>(ALICE));
		assertThat(user().get("/auth/users/").body()).isEqualTo("[" + WHOLE + "]");
		assertThat(user().get("/auth/users/?page=1").body())
			.isEqualTo("{\"count\":1,\"next\":null,\"previous\":null,\"results\":[" + WHOLE + "]}");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "'', -, -, ''", "?active=true&staff=0, true, false, ''",
			"?active=&search=%20Al%20ice, -, -, Al ice", "?search=, -, -, ''" })
	void filtersAccounts(String query, @Nullable Boolean active, @Nullable Boolean staff, String search) {
		given(this.accountQueries.accounts(eq(USER), any())).willReturn(new SingletonListing<>(ALICE));
		user().get("/auth/users/" + query);
		ArgumentCaptor<Submission<AccountFilter>> filter = ArgumentCaptor.captor();
		verify(this.accountQueries).accounts(eq(USER), filter.capture());
		assertThat(filter.getValue().accept())
			.isEqualTo(new AccountFilter(Optional.ofNullable(active), Optional.ofNullable(staff), search));
	}

	@Test
	void leavesItToTheUseCaseWhenToRefuseAFilter() {
		given(this.accountQueries.accounts(eq(USER), any())).willAnswer((call) -> {
			Submission<AccountFilter> filter = call.getArgument(1);
			filter.accept();
			return new SingletonListing<>(ALICE);
		});
		Reply reply = user().get("/auth/users/?active=maybe");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"active\":[\"Must be a valid boolean.\"]}");
	}

	@Test
	void showsToStaffAlsoWhetherAnAccountIsActiveAndStaff() {
		given(this.accountQueries.account(USER, new AccountId(5))).willReturn(new AccountRecord(ALICE.username(),
				ALICE.account(), Optional.of(new AccountRecord.Standing(true, false))));
		assertThat(user().get("/auth/users/5/").body())
			.isEqualTo(WHOLE.replace("}", ",\"active\":true,\"staff\":false}"));
	}

	@Test
	void showsOneAccount() {
		given(this.accountQueries.account(USER, new AccountId(5))).willReturn(ALICE);
		given(this.accountQueries.account(USER, new AccountId(Long.MAX_VALUE)))
			.willThrow(new NotFound("There is no such account."));
		assertThat(user().get("/auth/users/5/").body()).isEqualTo(WHOLE);
		assertThat(user().get("/auth/users/0/").status()).isEqualTo(404);
		assertThat(user().get("/auth/users/x/").status()).isEqualTo(404);
	}

	@Test
	void demandsAUsersTokenBeforeTheMethod() {
		for (String path : new String[] { ME, SET_PASSWORD, "/auth/users/", "/auth/users/5/" }) {
			assertThat(anonymous().put(path, "{").status()).as(path).isEqualTo(401);
			assertThat(client().put(path, "{").status()).as(path).isEqualTo(401);
			assertThat(user().put(path, "{").status()).as(path).isEqualTo(405);
		}
		assertThat(user().put(ME, "{}").header("Allow")).isEqualTo("GET, PATCH, DELETE, HEAD, OPTIONS");
	}

	private AccountChanges changed() {
		ArgumentCaptor<ChangeOwnAccount.Command> command = ArgumentCaptor.captor();
		verify(this.changeOwnAccount).change(command.capture());
		return command.getValue().draft().accept().changes();
	}

}
