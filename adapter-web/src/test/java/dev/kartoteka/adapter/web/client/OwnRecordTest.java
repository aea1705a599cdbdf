package dev.kartoteka.adapter.web.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.client.ChangeOwnRecord;
import dev.kartoteka.domain.client.ClientChanges;
import dev.kartoteka.domain.client.ClientQueries;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;

class OwnRecordTest extends WebTest {

	@Autowired
	private ChangeOwnRecord changeOwnRecord;

	@Autowired
	private ClientQueries clientQueries;

	private static final String PATH = "/clients/client-u/3/";

	private static final String FORBIDDEN = "{\"detail\":\"You do not have permission to perform this action.\"}";

	private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.000006Z");

	private static final ClientView VIEW = new ClientView(3, "S", "N", "", "+79517487295", "A", true,
			List.of(new OrganizationView(1, "O", "D", "A",
					new AccountView(5, "", "", "", "", "", null, null, false, false, THEN, THEN), null, null, THEN,
					THEN, 0)),
			THEN, THEN);

	private static final String WHOLE = """
			{"id":3,"surname":"S","name":"N","second_name":"","phone":"+79517487295","address":"A","confirmed_phone":true,\
			"organization":[{"id":1,"name":"O","description":"D","address":"A","creator":{"id":5,"surname":"","name":"",\
			"second_name":"","address":"","email":"","phone":null,"image":null,"confirmed_email":false,\
			"confirmed_phone":false,"created_at":"2026-01-02T03:04:05.000006Z",\
			"updated_at":"2026-01-02T03:04:05.000006Z"},"numbers":null,"links":null,\
			"created_at":"2026-01-02T03:04:05.000006Z","updated_at":"2026-01-02T03:04:05.000006Z"}],\
			"created_at":"2026-01-02T03:04:05.000006Z","updated_at":"2026-01-02T03:04:05.000006Z"}""";

	@BeforeEach
	void doAsAsked() {
		given(this.clientQueries.ownRecord(CLIENT, 3)).willReturn(VIEW);
		given(this.clientQueries.ownRecord(CLIENT, 4)).willThrow(new Forbidden("Another's."));
		given(this.changeOwnRecord.change(any())).willAnswer((call) -> {
			ChangeOwnRecord.Command command = call.getArgument(0);
			command.draft().accept();
			return VIEW;
		});
	}

	@Test
	void showsAClientHisOwnRecordOnly() {
		Reply reply = client().get(PATH);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo(WHOLE);
		Reply another = client().get("/clients/client-u/4/");
		assertThat(another.status()).isEqualTo(403);
		assertThat(another.body()).isEqualTo(FORBIDDEN);
	}

	@Test
	void changes() {
		Reply reply = client().patch(PATH,
				"{\"phone\":\"8 951 748-72-95\",\"password\":\"clientclient\","
						+ "\"current_password\":\"client1client1\",\"id\":9,"
						+ "\"confirmed_phone\":true,\"organization\":[]}");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo(WHOLE);
		ChangeOwnRecord.Command command = changedRecord();
		assertThat(command.caller()).isEqualTo(CLIENT);
		assertThat(command.client()).isEqualTo(3);
		assertThat(command.draft().accept()).isEqualTo(new ChangeOwnRecord.Draft(
				new ClientChanges(Change.none(), Change.none(), Change.none(),
						Change.to(new PhoneNumber("+79517487295")), Change.none()),
				Optional.of(new Password("clientclient")), Optional.of(new Password("client1client1"))));
		assertThat(command.whole()).isFalse();
	}

	@Test
	void replaces() {
		assertThat(client().put(PATH, "{\"name\":\"N\",\"phone\":\"+79517487295\",\"surname\":\"\",\"address\":\"b\"}")
			.body()).isEqualTo(WHOLE);
		assertThat(changedRecord().draft().accept()).isEqualTo(new ChangeOwnRecord.Draft(
				new ClientChanges(Change.to(""), Change.to("N"), Change.none(),
						Change.to(new PhoneNumber("+79517487295")), Change.to(new PostalAddress("b"))),
				Optional.empty(), Optional.empty()));
	}

	@Test
	void namesEveryFieldThatIsNotRight() {
		assertThat(client().put(PATH, "{}").body())
			.isEqualTo("{\"name\":[\"This field is required.\"],\"phone\":[\"This field is required.\"]}");
		Reply reply = client().patch(PATH,
				"{\"password\":[],\"phone\":\"x\",\"name\":\"\",\"surname\":null,\"address\":[]}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"surname\":[\"This field may not be null.\"],"
				+ "\"name\":[\"This field may not be blank.\"],\"phone\":[\"The phone number entered is not valid.\"],"
				+ "\"address\":[\"Not a valid string.\"]," + "\"password\":[\"Not a valid string.\"]}");
	}

	@Test
	void saysThatThePhoneIsTaken() {
		willThrow(InvalidInput.of("phone", new Violation.TakenByAnotherClient("phone"))).given(this.changeOwnRecord)
			.change(any());
		Reply reply = client().patch(PATH, "{\"phone\":\"+79517487295\"}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"phone\":[\"A client with this phone already exists.\"]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "[]", "{\"phone\":1}" })
	void looksAtNoInputOfAStranger(String body) {
		willThrow(new Forbidden("Another's.")).given(this.changeOwnRecord).change(any());
		assertThat(client().patch(PATH, body).body()).isEqualTo(FORBIDDEN);
		assertThat(client().put(PATH, body).body()).isEqualTo(FORBIDDEN);
	}

	@Test
	void demandsAClientsTokenBeforeTheMethod() {
		assertThat(anonymous().get(PATH).body())
			.isEqualTo("{\"detail\":\"Authentication credentials were not provided.\"}");
		assertThat(anonymous().send("POST", PATH).status()).isEqualTo(401);
		for (String method : List.of("GET", "POST")) {
			assertThat(user().send(method, PATH).status()).isEqualTo(401);
			assertThat(user().send(method, PATH).body()).contains("\"message\":\"Token has wrong type\"");
		}
		Reply reply = client().send("POST", PATH);
		assertThat(reply.status()).isEqualTo(405);
		assertThat(reply.header("Allow")).isEqualTo("GET, PUT, PATCH, DELETE, HEAD, OPTIONS");
	}

	private ChangeOwnRecord.Command changedRecord() {
		ArgumentCaptor<ChangeOwnRecord.Command> command = ArgumentCaptor.captor();
		verify(this.changeOwnRecord).change(command.capture());
		return command.getValue();
	}

}
