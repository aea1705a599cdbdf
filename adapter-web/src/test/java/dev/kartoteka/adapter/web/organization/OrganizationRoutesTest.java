package dev.kartoteka.adapter.web.organization;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.adapter.web.wire.response.SingletonListing;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.organization.ChangeOrganization;
import dev.kartoteka.domain.organization.CreateOrganization;
import dev.kartoteka.domain.organization.DissolveOrganization;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationChanges;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationKeepsCards;
import dev.kartoteka.domain.organization.OrganizationQueries;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Version;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;

class OrganizationRoutesTest extends WebTest {

	@Autowired
	private OrganizationQueries organizationQueries;

	@Autowired
	private CreateOrganization createOrganization;

	@Autowired
	private ChangeOrganization changeOrganization;

	@Autowired
	private DissolveOrganization dissolveOrganization;

	private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.000006Z");

	private static final String WHOLE = """
			{"id":1,"name":"N","description":"D","address":"A","creator":{"id":5,"surname":"","name":"","second_name":"",\
			"address":"","email":"","phone":"+79517487295","image":null,"confirmed_email":false,"confirmed_phone":true,\
			"created_at":"2026-01-02T03:04:05.000006Z","updated_at":"2026-01-02T03:04:05.000006Z"},\
			"numbers":{"a":[1.50,null]},"links":null,"created_at":"2026-01-02T03:04:05.000006Z",\
			"updated_at":"2026-01-02T03:04:05.000006Z"}""";

	private static final String PATH = "/organizations/organization-rud/1/";

	@BeforeEach
	void doAsAsked() {
		OrganizationView view = new OrganizationView(1, "N", "D", "A",
				new AccountView(5, "", "", "", "", "", "+79517487295", null, false, true, THEN, THEN),
				new JsonText("{\"a\":[1.50,null]}"), null, THEN, THEN, 0);
		given(this.organizationQueries.organizations(USER)).willReturn(new SingletonListing<>(view));
		given(this.organizationQueries.organization(USER, new OrganizationId(1))).willReturn(view);
		given(this.createOrganization.create(any())).willAnswer((call) -> {
			CreateOrganization.Command command = call.getArgument(0);
			return new Organization.Snapshot(new OrganizationId(1), new AccountId(5), command.details().accept(), THEN,
					THEN, new Version(0));
		});
		given(this.changeOrganization.change(any())).willAnswer((call) -> {
			ChangeOrganization.Command command = call.getArgument(0);
			command.changes().accept();
			return new OrganizationDetails("N", "D", new PostalAddress("A"), null, new JsonText("[]"));
		});
	}

	@Test
	void founds() {
		Reply reply = user().post("/organizations/organization-lc/", """
				{"name":"Ёж & Co","description":"d/e","address":"a","links":{"ключ":"\\u003c"},"numbers":null}""");
		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.body()).isEqualTo("{\"id\":1,\"name\":\"Ёж & Co\",\"description\":\"d/e\",\"address\":\"a\","
				+ "\"links\":{\"ключ\":\"<\"},\"numbers\":null,\"creator\":5}");
	}

	@Test
	void asksForWhatAnOrganizationNeeds() {
		assertThat(user().post("/organizations/organization-lc/", "{\"links\":[],\"address\":\" \"}").body())
			.isEqualTo("{\"name\":[\"This field is required.\"],\"description\":[\"This field is required.\"],"
					+ "\"address\":[\"This field may not be blank.\"]}");
	}

	@Test
	void listsAndShows() {
		assertThat(user().get("/organizations/organization-lc/").body()).isEqualTo("[" + WHOLE + "]");
		assertThat(user().get("/organizations/organization-lc/?cursor=").body())
			.isEqualTo("{\"next\":null,\"previous\":null,\"results\":[" + WHOLE + "]}");
		assertThat(user().get(PATH).body()).isEqualTo(WHOLE);
	}

	@Test
	void changes() {
		Reply reply = user().patch(PATH, "{\"name\":\"x\",\"numbers\":null}");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body())
			.isEqualTo("{\"name\":\"N\",\"description\":\"D\",\"address\":\"A\",\"links\":null,\"numbers\":[]}");
		ArgumentCaptor<ChangeOrganization.Command> command = ArgumentCaptor.captor();
		verify(this.changeOrganization).change(command.capture());
		assertThat(command.getValue().changes().accept()).isEqualTo(new OrganizationChanges(Change.to("x"),
				Change.none(), Change.none(), Change.none(), Change.<@Nullable JsonText>to(null)));
		assertThat(user().put(PATH, "{\"name\":\"x\"}").body())
			.isEqualTo("{\"description\":[\"This field is required.\"],\"address\":[\"This field is required.\"]}");
	}

	@Test
	void dissolvesOnlyByForceWhatKeepsCards() {
		for (String query : List.of("", "?force=false", "?force=")) {
			assertThat(user().delete(PATH + query).status()).isEqualTo(204);
		}
		verify(this.dissolveOrganization, org.mockito.Mockito.times(3))
			.dissolve(new DissolveOrganization.Command(USER, new OrganizationId(1), false));
		assertThat(user().delete(PATH + "?force=true").status()).isEqualTo(204);
		verify(this.dissolveOrganization).dissolve(new DissolveOrganization.Command(USER, new OrganizationId(1), true));
		willThrow(new OrganizationKeepsCards()).given(this.dissolveOrganization).dissolve(any());
		Reply reply = user().delete(PATH);
		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.body()).startsWith("{\"detail\":\"This organization still has client cards.");
		assertThat(user().delete(PATH + "?force=maybe").body()).isEqualTo("{\"force\":[\"Must be a valid boolean.\"]}");
	}

}
