package dev.kartoteka.adapter.web.clientcard;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardQueries;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.ports.ClientCardViews;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.VersionCondition;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class ClientCardRoutesTest extends WebTest {

	@Autowired
	private ClientCardQueries clientCardQueries;

	@Autowired
	private IssueClientCard issueClientCard;

	@Autowired
	private ChangeClientCard changeClientCard;

	@Autowired
	private DiscardClientCard discardClientCard;

	private static final OrganizationId ORGANIZATION = new OrganizationId(1);

	private static final String FORBIDDEN = "{\"detail\":\"You do not have permission to perform this action.\"}";

	/** As documented, except that the URL of the image is absolute. */
	private static final String CREATOR_1 = """
			{"id":1,"surname":"a","name":"a","second_name":"a","address":"a","email":"a@gmail.com","phone":null,\
			"image":"http://localhost/media/default-user-image.jpeg","confirmed_email":true,"confirmed_phone":false,\
			"created_at":"2021-10-21T15:38:07.599042Z","updated_at":"2021-10-22T10:52:18.483765Z"}""";

	private static final String ORGANIZATION_1 = """
			{"id":1,"name":"Test","description":"Test","address":"Test","creator":%s,"numbers":null,"links":null,\
			"created_at":"2021-10-21T15:45:34.434734Z","updated_at":"2021-10-21T15:45:34.434767Z"}"""
		.formatted(CREATOR_1);

	private static final String ORGANIZATION_2 = """
			{"id":2,"name":"Test2","description":"Test2","address":"Test2","creator":{"id":2,"surname":"a2","name":"a2",\
			"second_name":"a2","address":"a2","email":"a2@gmail.com","phone":null,"image":null,"confirmed_email":true,\
			"confirmed_phone":false,"created_at":"2021-10-24T11:46:46.122045Z",\
			"updated_at":"2021-10-24T11:46:46.122074Z"},"numbers":null,"links":null,\
			"created_at":"2021-10-24T12:51:25.358058Z","updated_at":"2021-10-24T12:51:25Z"}""";

	private static final String CARD = """
			{"id":2,"surname":"","name":"TestClient","second_name":"","phone":"+79517487295","address":"",\
			"organization":%1$s,"client":{"id":3,"surname":"","name":"TestClient","second_name":"",\
			"phone":"+79517487295","address":"","confirmed_phone":false,"organization":[%2$s,%1$s],\
			"created_at":"2021-10-25T18:49:24.278461Z","updated_at":"2021-10-25T19:00:47.741996Z"},\
			"created_at":"2021-10-25T18:49:24.549258Z","updated_at":"2021-10-25T18:49:24.549305Z"}"""
		.formatted(ORGANIZATION_1, ORGANIZATION_2);

	private static final ClientCardView VIEW = view();

	@BeforeEach
	void openSubmissionsOfWhomeverMayAct() {
		given(this.issueClientCard.issue(any())).willAnswer((call) -> {
			IssueClientCard.Command command = call.getArgument(0);
			IssueClientCard.Draft draft = command.draft().accept();
			OrganizationId organization = command.organization()
				.orElseThrow(() -> InvalidInput.of("organization", new Violation.Required()));
			return card(organization, draft.details(), 0);
		});
		given(this.changeClientCard.change(any())).willAnswer((call) -> {
			ChangeClientCard.Command command = call.getArgument(0);
			ClientCard card = ClientCard.restore(card(ORGANIZATION, details(), 6));
			card.change(command.draft().accept().changes(), Clock.systemUTC());
			return card(ORGANIZATION, card.details(), 7);
		});
		given(this.clientCardQueries.cards(any(), any(), any())).willReturn(new SingletonListing<>(VIEW));
		given(this.clientCardQueries.card(any(), any(), any())).willReturn(VIEW);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}" })
	void asksForWhatACardNeeds(String body) {
		Reply reply = user().post("/clients/client-card-c/", body);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"name\":[\"This field is required.\"],"
				+ "\"phone\":[\"This field is required.\"],\"password\":[\"This field is required.\"]}");
	}

	@Test
	void issuesTheDocumentedCard() {
		Reply reply = user().post("/clients/client-card-c/", """
				{"organization":1,"name":"TestClient","phone":"+79517487295","password":"clientclient"}""");
		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.body()).isEqualTo("{\"surname\":\"\",\"name\":\"TestClient\",\"second_name\":\"\","
				+ "\"phone\":\"+79517487295\",\"address\":\"\",\"organization\":1}");
		verify(this.issueClientCard).issue(any());
	}

	@Test
	void takesFormsForJson() {
		Reply reply = user().with("Content-Type: application/x-www-form-urlencoded")
			.send("POST", "/clients/client-card-c/",
					"organization=1&name=%D0%AF+%D0%AF&surname=&phone=8(951)748-72-95&password=clientclient"
							+ "&links=%5B1.50,null%5D&data=&name=Last");
		assertThat(reply.body()).isEqualTo("{\"data\":[\"Value must be valid JSON.\"]}");
		reply = user().with("Content-Type: multipart/form-data; boundary=xyz")
			.send("POST", "/clients/client-card-c/",
					part("organization", "1") + part("name", "Яна") + part("phone", "89517487295")
							+ part("password", "clientclient") + part("links", "{\"a\":1.50}") + "--xyz--\r\n");
		assertThat(reply.body()).isEqualTo("{\"surname\":\"\",\"name\":\"Яна\",\"second_name\":\"\","
				+ "\"phone\":\"+79517487295\",\"address\":\"\",\"organization\":1}");
		ArgumentCaptor<IssueClientCard.Command> commands = ArgumentCaptor.captor();
		verify(this.issueClientCard, times(2)).issue(commands.capture());
		IssueClientCard.Draft draft = commands.getValue().draft().accept();
		assertThat(draft.details().links()).isEqualTo(new JsonText("{\"a\":1.5}"));
		assertThat(draft.password()).isEqualTo(new Password("clientclient"));
	}

	private static String part(String name, String value) {
		return "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	@Test
	void reportsAMissingOrganizationOnlyWhenNothingElseIsWrong() {
		assertThat(user().post("/clients/client-card-c/", """
				{"name":"A","phone":"+79517487295","password":"clientclient"}""").body())
			.isEqualTo("{\"organization\":[\"This field is required.\"]}");
		assertThat(user().post("/clients/client-card-c/", """
				{"name":"A","phone":"+79517487295","password":"short","organization":true}""").body())
			.isEqualTo("{\"password\":[\"Ensure this field has at least 8 characters.\"],"
					+ "\"organization\":[\"Incorrect type. Expected pk value, received bool.\"]}");
	}

	@Test
	void looksAtRightsBeforeInput() {
		willThrow(new Forbidden("no")).given(this.issueClientCard).issue(any());
		for (String body : List.of("{", "{\"organization\":1}", "[]", "x".repeat(2_000_000))) {
			Reply reply = user().post("/clients/client-card-c/", body);
			assertThat(reply.status()).isEqualTo(403);
			assertThat(reply.body()).isEqualTo(FORBIDDEN);
		}
	}

	@Test
	void tellsTheUseCaseWhichOrganizationIsNamedWhateverElseIsWrong() {
		user().post("/clients/client-card-c/", "{\"organization\":\"7\",\"name\":[]}");
		ArgumentCaptor<IssueClientCard.Command> command = ArgumentCaptor.captor();
		verify(this.issueClientCard).issue(command.capture());
		assertThat(command.getValue().caller()).isEqualTo(USER);
		assertThat(command.getValue().organization()).contains(new OrganizationId(7));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§',
			value = { "{\"name\" 1} | JSON parse error - Expecting ':' delimiter: line 1 column 9 (char 8)",
					"[1 | JSON parse error - Expecting ',' delimiter: line 1 column 3 (char 2)" })
	void saysWhereABodyIsNoJson(String body, String detail) {
		Reply reply = user().post("/clients/client-card-c/", body);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"detail\":\"" + detail + "\"}");
	}

	@Test
	void refusesOtherFormsAndSizes() {
		Reply reply = user().with("Content-Type: text/plain; a=b").send("POST", "/clients/client-card-c/", "x");
		assertThat(reply.status()).isEqualTo(415);
		assertThat(reply.body())
			.isEqualTo("{\"detail\":\"Unsupported media type \\\"text/plain; a=b\\\" in request.\"}");
		assertThat(user().send("POST", "/clients/client-card-c/", "x").body())
			.isEqualTo("{\"detail\":\"Unsupported media type \\\"\\\" in request.\"}");
		assertThat(user().with("Content-Type: text/plain").send("POST", "/clients/client-card-c/").status())
			.isEqualTo(400);
		assertThat(user().post("/clients/client-card-c/", " ".repeat(1024 * 1024 + 1)).status()).isEqualTo(413);
		assertThat(user().post("/clients/client-card-c/", " ".repeat(1024 * 1024)).status()).isEqualTo(400);
		String large = part("name", "x".repeat(1024 * 1024 + 1)) + "--xyz--\r\n";
		assertThat(user().with("Content-Type: multipart/form-data; boundary=xyz")
			.send("POST", "/clients/client-card-c/", large)
			.status()).isEqualTo(413);
		reply = user().with("Content-Type: multipart/form-data").send("PATCH", "/clients/client-card-ud/2/", "--x--");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body())
			.isEqualTo("{\"detail\":\"Multipart form parse error - Invalid boundary in multipart: None\"}");
	}

	@Test
	void refusesABodyThatBreaksOff() {
		Reply reply = user().with("Content-Type: application/json")
			.with("Transfer-Encoding: chunked")
			.sendWithoutLength("POST", "/clients/client-card-c/", "zzz\r\n{}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"detail\":\"Malformed request.\"}");
		reply = user().with("Content-Type: application/json")
			.with("Transfer-Encoding: chunked")
			.sendWithoutLength("PATCH", "/clients/client-card-ud/2/", "2\r\n{}\r\n0\r\n\r\n");
		assertThat(reply.status()).isEqualTo(200);
	}

	@Test
	void findsThePhoneTaken() {
		willThrow(InvalidInput.of("phone", new Violation.PhoneAlreadyOnACard())).given(this.issueClientCard)
			.issue(any());
		assertThat(user().post("/clients/client-card-c/", "{}").body())
			.isEqualTo("{\"phone\":[\"A client card with this phone already exists in this organization.\"]}");
	}

	@Test
	void listsWholeCards() {
		assertThat(user().get("/clients/client-card-l/1/").body()).isEqualTo("[" + CARD + "]");
		verify(this.clientCardQueries).cards(USER, ORGANIZATION, new ClientCardFilter.Everything());
		assertThat(user().get("/clients/client-card-l/1?page=1").body())
			.isEqualTo("{\"count\":1,\"next\":null,\"previous\":null,\"results\":[" + CARD + "]}");
	}

	@Test
	void expandsWhatIsAskedFor() {
		String image = ",\"image\":null";
		String links = ",\"links\":{\"a\":1.50}";
		String data = ",\"data\":null";
		assertThat(user().get("/clients/client-card-l/1/?expand=data,image,links,what").body())
			.contains("\"address\":\"\"" + image + links + data + ",\"organization\":{");
		assertThat(user().get("/clients/client-card-r/2/1/?expand=links").body())
			.contains("\"address\":\"\"" + links + ",\"organization\":{");
		assertThat(user().get("/clients/client-card-r/2/1/?expand=").body()).isEqualTo(CARD);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "+79517487295|+79517487295", "%2B79517487295|+79517487295",
			"8%20(951)%20748-72-95|+79517487295", "89517487295|+79517487295" })
	void findsByWholePhone(String path, String phone) {
		assertThat(user().get("/clients/client-card-l/1/p" + path + "/").body()).isEqualTo("[" + CARD + "]");
		verify(this.clientCardQueries).cards(USER, ORGANIZATION, new ClientCardFilter.PhoneIs(new PhoneNumber(phone)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "72-95|7295", "x7295%25_|7295", "748%5C7295|7487295" })
	void findsByTheEndOfThePhone(String path, String digits) {
		user().get("/clients/client-card-l/1/p" + path);
		verify(this.clientCardQueries).cards(USER, ORGANIZATION, new ClientCardFilter.PhoneEndsWith(digits));
	}

	@ParameterizedTest
	@ValueSource(strings = { "p295", "p%25%25%25%25", "pphone", "f%20", "f%C2%A0" })
	void findsNothingByLess(String path) {
		user().get("/clients/client-card-l/1/" + path + "/");
		verify(this.clientCardQueries).cards(USER, ORGANIZATION, new ClientCardFilter.Nothing());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "TestClient|TestClient", "%D0%98%D0%B2%D0%B0%D0%BD%20A+b|Иван A+b",
			"%25_;x=y|%25_;x=y", "..|..", "a%5Cb|a\\b" })
	void findsByName(String path, String name) {
		Reply reply = user().get("/clients/client-card-l/1/f" + path + "/");
		assertThat(reply.status()).isEqualTo(200);
		verify(this.clientCardQueries).cards(USER, ORGANIZATION,
				new ClientCardFilter.NameHas(NameWords.sought(name.replace("%25", "%"))));
	}

	@Test
	void showsOneCardWithATag() {
		Reply reply = user().get("/clients/client-card-r/2/1/");
		assertThat(reply.body()).isEqualTo(CARD);
		String tag = String.valueOf(reply.header("ETag"));
		assertThat(tag).matches("\"4-[0-9a-f]{24}\"");
		verify(this.clientCardQueries).card(USER, new ClientCardId(2), ORGANIZATION);
		for (String named : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
			Reply known = user().with("If-None-Match: " + named).get("/clients/client-card-r/2/1/");
			assertThat(known.status()).as(named).isEqualTo(304);
			assertThat(known.body()).isEmpty();
			assertThat(known.header("ETag")).isEqualTo(tag);
		}
		assertThat(user().with("If-None-Match: \"4\"").get("/clients/client-card-r/2/1/").status()).isEqualTo(200);
		assertThat(user().get("/clients/client-card-r/2/1/?expand=links").header("ETag")).isNotEqualTo(tag);
	}

	@Test
	void knowsNoOtherCard() {
		given(this.clientCardQueries.card(any(), any(), any())).willThrow(new NotFound("no"));
		Reply reply = user().get("/clients/client-card-r/9/1/");
		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.body()).isEqualTo("{\"detail\":\"Not found.\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "client-card-ud", "client-client-card-ud" })
	void replacesTheDocumentedCard(String path) {
		Reply reply = user().put("/clients/" + path + "/2/", """
				{"organization":1,"name":"Test2","surname":"Surname","second_name":"Patronymic(-_-)",\
				"address":"gdeto","phone":"+79992638361"}""");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo("{\"surname\":\"Surname\",\"name\":\"Test2\","
				+ "\"second_name\":\"Patronymic(-_-)\",\"phone\":\"+79992638361\",\"address\":\"gdeto\",\"links\":null}");
		assertThat(reply.header("ETag")).isEqualTo("\"7\"");
		assertThat(user().put("/clients/" + path + "/2/", "{}").body())
			.isEqualTo("{\"name\":[\"This field is required.\"],\"phone\":[\"This field is required.\"]}");
	}

	@Test
	void forgivesTheDocumentedTrailingComma() {
		assertThat(user().patch("/clients/client-client-card-ud/2/", """
				{
				    "organization":1,
				    "name":"Test2",
				    "surname":"---",
				    "second_name":"---",
				    "address":"gdeto",
				    "phone":"+79993623361",
				}""").body()).isEqualTo("{\"surname\":\"---\",\"name\":\"Test2\",\"second_name\":\"---\","
				+ "\"phone\":\"+79993623361\",\"address\":\"gdeto\",\"links\":null}");
	}

	@Test
	void changesOnlyWhatIsThere() {
		Reply reply = user().patch("/clients/client-card-ud/2/", "");
		assertThat(reply.status()).isEqualTo(200);
		user().patch("/clients/client-card-ud/2/", "{\"address\":\" \",\"links\":null}");
		user().put("/clients/client-card-ud/2/", "{\"name\":\"N\",\"phone\":\"89517487295\"}");
		ArgumentCaptor<ChangeClientCard.Command> commands = ArgumentCaptor.captor();
		verify(this.changeClientCard, times(3)).change(commands.capture());
		assertThat(commands.getAllValues().get(0).draft().accept().changes().address()).isEqualTo(Change.none());
		assertThat(commands.getAllValues().get(0).organization()).isEmpty();
		assertThat(commands.getAllValues().get(1).draft().accept().changes().address())
			.isEqualTo(Change.to(PostalAddress.UNKNOWN));
		assertThat(commands.getAllValues().get(1).draft().accept().changes().links())
			.isEqualTo(Change.<@Nullable JsonText>to(null));
		assertThat(commands.getAllValues().get(1).draft().accept().changes().name()).isEqualTo(Change.none());
		assertThat(commands.getAllValues().get(2).draft().accept().changes().surname()).isEqualTo(Change.none());
	}

	@Test
	void refusesChangesToNonsense() {
		assertThat(user().patch("/clients/client-card-ud/2/", """
				{"surname":null,"name":" ","phone":"1","links":{"a":"\\u0000"},"organization":"x"}""").body())
			.isEqualTo("{\"surname\":[\"This field may not be null.\"],\"name\":[\"This field may not be blank.\"],"
					+ "\"phone\":[\"The phone number entered is not valid.\"],"
					+ "\"links\":[\"Null characters are not allowed.\"],"
					+ "\"organization\":[\"Incorrect type. Expected pk value, received str.\"]}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§', value = { "\"4\"|4", "\"4-abc\"|4", "\"4\", \"5-x\"|4 5",
			"W/\"4\"|", "4|", "\"x\"|", "\"-1\"|", "\"\"|", "\"99999999999999999999\"|", "\"4|" })
	void meansTheVersionThatIsNamed(String header, @Nullable String versions) {
		user().with("If-Match: " + header).patch("/clients/client-card-ud/2/", "{}");
		ArgumentCaptor<ChangeClientCard.Command> command = ArgumentCaptor.captor();
		verify(this.changeClientCard).change(command.capture());
		Set<Version> expected = (versions == null) ? Set.of()
				: Arrays.stream(versions.split(" ", -1))
					.map((version) -> new Version(Long.parseLong(version)))
					.collect(Collectors.toSet());
		assertThat(command.getValue().condition()).isEqualTo(new VersionCondition.OneOf(expected));
	}

	@Test
	void meansAnyVersionUnlessOneIsNamed() {
		user().patch("/clients/client-card-ud/2/", "{}");
		user().with("If-Match: *").patch("/clients/client-card-ud/2/", "{}");
		ArgumentCaptor<ChangeClientCard.Command> command = ArgumentCaptor.captor();
		verify(this.changeClientCard, times(2)).change(command.capture());
		assertThat(command.getAllValues()).extracting(ChangeClientCard.Command::condition)
			.containsOnly(VersionCondition.any());
	}

	@Test
	void doesNotChangeAnotherVersion() {
		willThrow(new StaleVersion("The object has changed since it was read.")).given(this.changeClientCard)
			.change(any());
		Reply reply = user().with("If-Match: \"1\"").patch("/clients/client-card-ud/2/", "{}");
		assertThat(reply.status()).isEqualTo(412);
		assertThat(reply.body())
			.isEqualTo("{\"detail\":\"The object has changed since it was read.\",\"code\":\"precondition_failed\"}");
	}

	@Test
	void discards() {
		Reply reply = user().with("Content-Type: application/json")
			.with("If-Match: \"3\"")
			.send("DELETE", "/clients/client-client-card-ud/2/", "{ \"organization\":1 }");
		assertThat(reply.status()).isEqualTo(204);
		assertThat(reply.body()).isEmpty();
		assertThat(reply.header("Content-Type")).isNull();
		verify(this.discardClientCard).discard(new DiscardClientCard.Command(USER, new ClientCardId(2),
				Submission.of(Optional.of(ORGANIZATION)), new VersionCondition.OneOf(Set.of(new Version(3)))));
		assertThat(user().delete("/clients/client-card-ud/2/").status()).isEqualTo(204);
		verify(this.discardClientCard).discard(new DiscardClientCard.Command(USER, new ClientCardId(2),
				Submission.of(Optional.empty()), VersionCondition.any()));
		willThrow(new Forbidden("no")).given(this.discardClientCard).discard(any());
		assertThat(user().delete("/clients/client-card-ud/2/").body()).isEqualTo(FORBIDDEN);
		assertThat(
				user().with("Content-Type: application/json").send("DELETE", "/clients/client-card-ud/2/", "{").body())
			.isEqualTo(FORBIDDEN);
	}

	@Test
	void asksTheUseCaseForTheOrganizationOfThePath() {
		user().get("/clients/client-card-l/0012/");
		verify(this.clientCardQueries).cards(eq(USER), eq(new OrganizationId(12)), any());
	}

	private static ClientCard.Snapshot card(OrganizationId organization, ClientCardDetails details, long version) {
		Instant now = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC).instant();
		return new ClientCard.Snapshot(new ClientCardId(2), organization, new ClientId(3), details, now, now,
				new Version(version));
	}

	private static ClientCardDetails details() {
		return ClientCardDetails.of(new FullName("", "TestClient", ""), new PhoneNumber("+79517487295"));
	}

	private static ClientCardView view() {
		OrganizationView organization = new OrganizationView(1, "Test", "Test", "Test",
				new AccountView(1, "a", "a", "a", "a", "a@gmail.com", null, "default-user-image.jpeg", true, false,
						Instant.parse("2021-10-21T15:38:07.599042Z"), Instant.parse("2021-10-22T10:52:18.483765Z")),
				null, null, Instant.parse("2021-10-21T15:45:34.434734Z"), Instant.parse("2021-10-21T15:45:34.434767Z"),
				0);
		OrganizationView other = new OrganizationView(2, "Test2", "Test2", "Test2",
				new AccountView(2, "a2", "a2", "a2", "a2", "a2@gmail.com", null, null, true, false,
						Instant.parse("2021-10-24T11:46:46.122045Z"), Instant.parse("2021-10-24T11:46:46.122074Z")),
				null, null, Instant.parse("2021-10-24T12:51:25.358058Z"), Instant.parse("2021-10-24T12:51:25Z"), 0);
		ClientView client = new ClientView(3, "", "TestClient", "", "+79517487295", "", false,
				List.of(other, organization), Instant.parse("2021-10-25T18:49:24.278461Z"),
				Instant.parse("2021-10-25T19:00:47.741996Z"));
		ClientCardDetails details = ClientCardChanges.builder()
			.links(new JsonText("{\"a\":1.50}"))
			.build()
			.appliedTo(details());
		return ClientCardViews.of(new ClientCard.Snapshot(new ClientCardId(2), new OrganizationId(1), new ClientId(3),
				details, Instant.parse("2021-10-25T18:49:24.549258Z"), Instant.parse("2021-10-25T18:49:24.549305Z"),
				new Version(4)), organization, client);
	}

}
