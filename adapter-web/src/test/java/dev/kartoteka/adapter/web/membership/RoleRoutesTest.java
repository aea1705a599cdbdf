package dev.kartoteka.adapter.web.membership;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

import dev.kartoteka.adapter.web.WebTest;
import dev.kartoteka.adapter.web.Wire;
import dev.kartoteka.adapter.web.Wire.Reply;
import dev.kartoteka.adapter.web.wire.response.SingletonListing;
import dev.kartoteka.domain.membership.ChangeRole;
import dev.kartoteka.domain.membership.CreateRole;
import dev.kartoteka.domain.membership.DeleteRole;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleInUse;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;

class RoleRoutesTest extends WebTest {

	@Autowired
	private DeleteRole deleteRole;

	@Autowired
	private CreateRole createRole;

	@Autowired
	private MembershipQueries membershipQueries;

	@Autowired
	private ChangeRole changeRole;

	private static final OrganizationId ORGANIZATION = new OrganizationId(1);

	private static final String NEW = "/organizations/role-c/";

	private static final String CHANGED = "/organizations/role-ud/2/";

	private static final String FORBIDDEN = "{\"detail\":\"You do not have permission to perform this action.\"}";

	private static final String ROLE = """
			{"id":2,"organization":1,"name":"R","permissions":[{"id":3,"name":"Can view role","codename":"role_view"},\
			{"id":11,"name":"Can view client card","codename":"clientcard_view"}]}""";

	@BeforeEach
	void doAsAsked() {
		Set<Permission> permissions = Set.of(Permission.CLIENTCARD_VIEW, Permission.ROLE_VIEW);
		Role.Snapshot role = new Role.Snapshot(new RoleId(2), ORGANIZATION, "R", permissions, new Version(0));
		RoleView view = new RoleView(2, 1, "R", new TreeSet<>(permissions), 0);
		given(this.createRole.create(any())).willAnswer((call) -> {
			CreateRole.Command command = call.getArgument(0);
			command.draft().accept();
			return role;
		});
		given(this.changeRole.change(any())).willAnswer((call) -> {
			ChangeRole.Command command = call.getArgument(0);
			command.changes().accept();
			return role;
		});
		given(this.membershipQueries.roles(USER, ORGANIZATION)).willReturn(new SingletonListing<>(view));
		given(this.membershipQueries.role(USER, new RoleId(2), ORGANIZATION)).willReturn(view);
		given(this.membershipQueries.permissions(USER, ORGANIZATION)).willReturn(List.of(Permission.values()));
	}

	@Test
	void drawsUp() {
		Reply reply = user().post(NEW, """
				{"organization":1,"name":" R ","permissions":[3,"clientcard_view","3",11]}""");
		assertThat(reply.status()).isEqualTo(201);
		assertThat(reply.body()).isEqualTo(ROLE);
		CreateRole.Command command = drawnUp();
		assertThat(command.caller()).isEqualTo(USER);
		assertThat(command.organization()).contains(ORGANIZATION);
		assertThat(command.draft().accept())
			.isEqualTo(new CreateRole.Draft("R", EnumSet.of(Permission.ROLE_VIEW, Permission.CLIENTCARD_VIEW)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§', value = {
			"{} | {\"organization\":[\"This field is required.\"],\"name\":[\"This field is required.\"],"
					+ "\"permissions\":[\"This field is required.\"]}",
			"{\"organization\":\"x\",\"name\":\"\",\"permissions\":\"role_view\"} | {\"organization\":[\"Incorrect type. "
					+ "Expected pk value, received str.\"],\"name\":[\"This field may not be blank.\"],"
					+ "\"permissions\":[\"Expected a list of items but got type \\\"str\\\".\"]}",
			"{\"organization\":null,\"name\":\"a\",\"permissions\":null} | {\"organization\":[\"This field may not be "
					+ "null.\"],\"permissions\":[\"This field may not be null.\"]}" })
	void asksForWhatARoleNeeds(String body, String response) {
		Reply reply = user().post(NEW, body);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo(response);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§', value = { "99 | Invalid pk \\\"99\\\" - object does not exist.",
			"0 | Invalid pk \\\"0\\\" - object does not exist.", "-1 | Invalid pk \\\"-1\\\" - object does not exist.",
			"99999999999999999999 | Invalid pk \\\"99999999999999999999\\\" - object does not exist.",
			"null | Invalid pk \\\"None\\\" - object does not exist.", "\"zzz\" | \\\"zzz\\\" is not a valid choice.",
			"\"\" | \\\"\\\" is not a valid choice.", "\"ROLE_VIEW\" | \\\"ROLE_VIEW\\\" is not a valid choice.",
			"\"\\ud800\" | Surrogate characters are not allowed: U+D800.",
			"true | Incorrect type. Expected pk value, received bool.",
			"{} | Incorrect type. Expected pk value, received dict.",
			"[3] | Incorrect type. Expected pk value, received list." })
	void knowsNoOtherPermissions(String permission, String error) {
		Reply reply = user().post(NEW, "{\"organization\":1,\"name\":\"R\",\"permissions\":[3," + permission + ",98]}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body()).isEqualTo("{\"permissions\":[\"" + error + "\"]}");
	}

	@Test
	void takesPermissionsFromForms() {
		user().with("Content-Type: application/x-www-form-urlencoded")
			.send("POST", NEW, "organization=9&permissions=3&name=R&permissions=clientcard_view&organization=1");
		CreateRole.Command command = drawnUp();
		assertThat(command.organization()).contains(ORGANIZATION);
		assertThat(command.draft().accept())
			.isEqualTo(new CreateRole.Draft("R", Set.of(Permission.ROLE_VIEW, Permission.CLIENTCARD_VIEW)));
	}

	@Test
	void takesPermissionsFromFormsInParts() {
		user().with("Content-Type: multipart/form-data; boundary=b")
			.send("POST", NEW, part("organization", "1") + part("permissions", "3") + part("name", "R")
					+ part("permissions", "11") + part("permissions", "role_view") + "--b--\r\n");
		assertThat(drawnUp().draft().accept())
			.isEqualTo(new CreateRole.Draft("R", Set.of(Permission.ROLE_VIEW, Permission.CLIENTCARD_VIEW)));
	}

	private static String part(String name, String value) {
		return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§',
			value = { "application/json | {\"permissions\":[],\"organization\":1,\"name\":\"R\"}",
					"application/x-www-form-urlencoded | permissions=&organization=1&name=R" })
	void takesARoleWithoutPermissions(String type, String body) {
		assertThat(user().with("Content-Type: " + type).send("POST", NEW, body).status()).isEqualTo(201);
		assertThat(drawnUp().draft().accept().permissions()).isEmpty();
	}

	@Test
	void saysThatTheNameIsTaken() {
		willThrow(InvalidInput.of("non_field_errors", new Violation.NotUnique(List.of("organization", "name"))))
			.given(this.createRole)
			.create(any());
		Reply reply = user().post(NEW, "{}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.body())
			.isEqualTo("{\"non_field_errors\":[\"The fields organization, name must make a unique set.\"]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "[]", "{}", "{\"organization\":1}" })
	void looksAtRightsBeforeInput(String body) {
		Forbidden refusal = new Forbidden("The caller lacks the permission.");
		willThrow(refusal).given(this.createRole).create(any());
		willThrow(refusal).given(this.changeRole).change(any());
		assertThat(user().post(NEW, body).body()).isEqualTo(FORBIDDEN);
		assertThat(user().put(CHANGED, body).body()).isEqualTo(FORBIDDEN);
		assertThat(user().patch(CHANGED, body).body()).isEqualTo(FORBIDDEN);
		willThrow(refusal).given(this.deleteRole).delete(any());
		assertThat(user().with("Content-Type: application/json").send("DELETE", CHANGED, body).body())
			.isEqualTo(FORBIDDEN);
	}

	@Test
	void listsAndShows() {
		assertThat(user().get("/organizations/role-l/1/").body()).isEqualTo("[" + ROLE + "]");
		assertThat(user().get("/organizations/role-l/1/?page=1").body())
			.isEqualTo("{\"count\":1,\"next\":null,\"previous\":null,\"results\":[" + ROLE + "]}");
		assertThat(user().get("/organizations/role-r/2/1/").body()).isEqualTo(ROLE);
		given(this.membershipQueries.role(USER, new RoleId(2), ORGANIZATION)).willThrow(new NotFound("No such role."));
		assertThat(user().get("/organizations/role-r/2/1/").status()).isEqualTo(404);
	}

	@Test
	void revises() {
		Reply reply = user().patch(CHANGED, "{\"permissions\":[\"role_view\"],\"organization\":7}");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body()).isEqualTo(ROLE);
		ChangeRole.Command command = revised();
		assertThat(command.role()).isEqualTo(new RoleId(2));
		assertThat(command.organization()).contains(new OrganizationId(7));
		assertThat(command.changes().accept())
			.isEqualTo(new ChangeRole.Changes(Change.none(), Change.to(Set.of(Permission.ROLE_VIEW))));
	}

	@Test
	void replaces() {
		assertThat(user().put(CHANGED, "{\"name\":\"x\",\"permissions\":[]}").body()).isEqualTo(ROLE);
		ChangeRole.Command command = revised();
		assertThat(command.organization()).isEqualTo(Optional.empty());
		assertThat(command.changes().accept()).isEqualTo(new ChangeRole.Changes(Change.to("x"), Change.to(Set.of())));
		assertThat(user().put(CHANGED, "{}").body())
			.isEqualTo("{\"name\":[\"This field is required.\"]," + "\"permissions\":[\"This field is required.\"]}");
	}

	@Test
	void abolishes() {
		assertThat(user().delete(CHANGED).status()).isEqualTo(204);
		verify(this.deleteRole).delete(new DeleteRole.Command(USER, new RoleId(2), Submission.of(Optional.empty())));
		user().with("Content-Type: application/json").send("DELETE", CHANGED, "{\"organization\":1}");
		verify(this.deleteRole)
			.delete(new DeleteRole.Command(USER, new RoleId(2), Submission.of(Optional.of(ORGANIZATION))));
		willThrow(new RoleInUse()).given(this.deleteRole).delete(any());
		Reply reply = user().delete(CHANGED);
		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.body()).startsWith("{\"detail\":\"This role is in use.");
	}

	@Test
	void abolishesNothingForABodyThatMakesNoSense() {
		willAnswer((call) -> {
			DeleteRole.Command command = call.getArgument(0);
			return command.organization().accept();
		}).given(this.deleteRole).delete(any());
		Wire json = user().with("Content-Type: application/json");
		assertThat(json.send("DELETE", CHANGED, "{\"organization\":\"x\"}").body())
			.isEqualTo("{\"organization\":[\"Incorrect type. Expected pk value, received str.\"]}");
		assertThat(json.send("DELETE", CHANGED, "[").status()).isEqualTo(400);
	}

	@Test
	void listsEveryPermission() {
		assertThat(user().get("/organizations/perm-l/1/").body())
			.startsWith(
					"[{\"id\":1,\"name\":\"Can change organization\",\"codename\":\"organization_change\"},{\"id\":2,")
			.endsWith("{\"id\":14,\"name\":\"Can delete client card\",\"codename\":\"clientcard_delete\"}]");
		given(this.membershipQueries.permissions(USER, ORGANIZATION)).willThrow(new Forbidden("A stranger."));
		assertThat(user().get("/organizations/perm-l/1/").body()).isEqualTo(FORBIDDEN);
	}

	@Test
	void listsPermissionsInPortions() {
		String path = "/organizations/perm-l/1/?page_size=5";
		assertThat(user().get(path + "&page=3").body())
			.startsWith("{\"count\":14,\"next\":null,\"previous\":\"http://localhost/organizations/perm-l/1/"
					+ "?page=2&page_size=5\",\"results\":[{\"id\":11,")
			.contains("{\"id\":14,");
		assertThat(user().get(path + "&page=4").status()).isEqualTo(404);
		String first = user().get(path + "&cursor=").body();
		assertThat(first).contains("\"previous\":null,\"results\":[{\"id\":1,").doesNotContain("{\"id\":6,");
		String second = user().get(link("next", first)).body();
		assertThat(second).contains("\"results\":[{\"id\":6,").contains("{\"id\":10,").doesNotContain("{\"id\":11,");
		String third = user().get(link("next", second)).body();
		assertThat(third).startsWith("{\"next\":null,").contains("\"results\":[{\"id\":11,");
		assertThat(user().get(link("previous", third)).body()).isEqualTo(second);
		assertThat(user().get(link("previous", second)).body()).isEqualTo(first);
	}

	private static String link(String name, String body) {
		return body.replaceAll(".*\"" + name + "\":\"http://localhost([^\"]*)\".*", "$1");
	}

	private CreateRole.Command drawnUp() {
		ArgumentCaptor<CreateRole.Command> command = ArgumentCaptor.captor();
		verify(this.createRole).create(command.capture());
		return command.getValue();
	}

	private ChangeRole.Command revised() {
		ArgumentCaptor<ChangeRole.Command> command = ArgumentCaptor.captor();
		verify(this.changeRole).change(command.capture());
		return command.getValue();
	}

}
