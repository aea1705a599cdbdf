package dev.kartoteka.endtoend;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit trail, as the creator of an organization and staff read it. */
class AuditTrailTest extends EndToEnd {

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private static final String TRAIL = "/organizations/change-l/1/";

	private static final String ACCOUNTS = "/auth/change-l/";

	private static final String CARD = "/clients/client-card-ud/1/";

	private Person alice = new Person(1, "alice");

	private Person bob = new Person(2, "bob");

	private Person staff = new Person(3, "staff");

	@BeforeEach
	void setUp() {
		startWithNothing();
		this.alice = store.person("alice");
		this.bob = store.person("bob");
		this.staff = store.staff();
		as(this.alice).post("/organizations/organization-lc/", """
				{"name":"Salon","description":"Hair","address":"Arbat 1","numbers":{"a":[1]}}""").is(201);
	}

	@Test
	void tellsOfAnOrganization() {
		assertThat(newest()).isEqualTo("""
				organization.create 1 {"name":[null,"Salon"],"description":[null,"Hair"],"address":[null,"Arbat 1"],\
				"numbers":[null,{"a":[1]}],"creator":[null,1]}""");
		as(this.alice).patch("/organizations/organization-rud/1/", "{\"name\":\"Barber\",\"address\":\"Arbat 1\"}")
			.is(200);
		assertThat(newest()).isEqualTo("organization.update 1 {\"name\":[\"Salon\",\"Barber\"]}");
		as(this.alice).delete("/organizations/organization-rud/1/").is(204);

		as(this.alice).get(TRAIL).is(403, FORBIDDEN);
		JsonNode last = as(this.staff).get(TRAIL).is(200).json().get(0);
		assertThat(last.get("action").asString()).isEqualTo("organization.delete");
		assertThat(last.at("/changes/name").toString()).isEqualTo("[\"Barber\",null]");
		assertThat(last.at("/actor").toString()).isEqualTo("{\"id\":1,\"username\":\"alice\"}");
	}

	@Test
	void tellsOfCards() {
		issue("+79517487295").is(201);
		assertThat(newest()).isEqualTo("""
				clientcard.create 1 {"surname":[null,""],"name":[null,"Мария"],"second_name":[null,""],\
				"phone":[null,"+79517487295"],"address":[null,""]}""");
		as(this.alice).patch(CARD, "{\"surname\":\"Иванова\",\"links\":[1,{}]}").is(200);
		assertThat(newest()).isEqualTo("clientcard.update 1 {\"surname\":[\"\",\"Иванова\"],\"links\":[null,[1,{}]]}");
		as(this.alice).put(CARD, "{\"name\":\"Мария\",\"phone\":\"+79517487296\"}").is(200);
		assertThat(newest()).startsWith("clientcard.update 1 {")
			.contains("\"phone\":[\"+79517487295\",\"+79517487296\"]");
		as(this.alice).delete(CARD).is(204);
		assertThat(newest()).startsWith("clientcard.delete 1 {").contains("\"phone\":[\"+79517487296\",null]");
		assertThat(as(this.alice).get(TRAIL).body()).doesNotContain("clientclient", "argon2", "password");
	}

	@Test
	void tellsOfRolesAndMembers() {
		as(this.alice).post("/organizations/role-c/", """
				{"organization":1,"name":"Desk","permissions":["clientcard_view","role_view"]}""").is(201);
		assertThat(newest()).isEqualTo("""
				role.create 1 {"name":[null,"Desk"],"permissions":[null,["role_view","clientcard_view"]]}""");
		as(this.alice).patch("/organizations/role-ud/1/", "{\"permissions\":[\"role_view\"]}").is(200);
		assertThat(newest())
			.isEqualTo("role.update 1 {\"permissions\":[[\"role_view\",\"clientcard_view\"],[\"role_view\"]]}");
		as(this.alice).post("/organizations/role-c/", """
				{"organization":1,"name":"Boss","permissions":[]}""").is(201);
		as(this.alice).post("/organizations/member-c/", "{\"organization\":1,\"role\":1,\"user\":2}").is(201);
		assertThat(newest()).isEqualTo("member.create 1 {\"user\":[null,2],\"role\":[null,1]}");
		as(this.alice).patch("/organizations/member-ud/1/", "{\"role\":2}").is(200);
		assertThat(newest()).isEqualTo("member.update 1 {\"role\":[1,2]}");
		as(this.alice).delete("/organizations/member-ud/1/").is(204);
		assertThat(newest()).isEqualTo("member.delete 1 {\"user\":[2,null],\"role\":[2,null]}");
		tellsOfAnInvitationsEnd();
		as(this.alice).delete("/organizations/role-ud/2/").is(204);
		assertThat(newest()).isEqualTo("role.delete 2 {\"name\":[\"Boss\",null],\"permissions\":[[],null]}");
	}

	private void tellsOfAnInvitationsEnd() {
		as(this.alice).post("/organizations/member-c/", "{\"organization\":1,\"role\":1,\"user\":2}").is(201);
		as(this.bob).post("/organizations/member-accept/2/").is(204);
		as(this.bob).post("/organizations/member-accept/2/").is(204);
		String acceptedAt = as(this.alice).get("/organizations/member-r/2/1/").at("/accepted_at");
		assertThat(newest(2, "bob")).isEqualTo("member.update 2 {\"accepted_at\":[null,\"%s\"]}".formatted(acceptedAt));
		as(this.bob).delete("/organizations/member-ud/2/").is(204);
		assertThat(newest(2, "bob")).isEqualTo("member.delete 2 {\"user\":[2,null],\"role\":[1,null],"
				+ "\"accepted_at\":[\"%s\",null]}".formatted(acceptedAt));
	}

	@Test
	void tellsNothingOfWhatDidNotHappen() {
		issue("+79517487295").is(201);
		int before = as(this.alice).get(TRAIL).json().size();
		as(this.alice).patch(CARD).is(200);
		as(this.alice).patch(CARD, "{\"name\":\"Мария\"}").is(200);
		as(this.alice).patch("/organizations/organization-rud/1/").is(200);
		issue("+79517487295").is(400);
		as(this.alice).with("If-Match", "\"stale\"").patch(CARD, "{\"name\":\"x\"}").is(412);
		as(this.alice).delete("/organizations/organization-rud/1/").is(409);
		as(this.bob).patch(CARD, "{\"name\":\"x\"}").is(403);
		assertThat(as(this.alice).get(TRAIL).json().size()).isEqualTo(before);
	}

	@Test
	void tellsFromWhichSessionIfAsked() {
		String session = as(this.alice).get("/auth/sessions/").at("/0/id");
		Response changes = as(this.alice).get(TRAIL + "?expand=session").is(200);
		assertThat(changes.at("/0/session")).isEqualTo(session);
		assertThat(as(this.alice).get(TRAIL).body()).doesNotContain("session");
	}

	@Test
	void isReadByTheCreatorAndStaffOnly() {
		as(this.alice).post("/organizations/role-c/", """
				{"organization":1,"name":"All","permissions":["organization_change","role_view","member_view"]}""")
			.is(201);
		as(this.alice).post("/organizations/member-c/", "{\"organization\":1,\"role\":1,\"user\":2}").is(201);
		as(this.bob).post("/organizations/member-accept/1/").is(204);
		as(this.bob).get(TRAIL).is(403, FORBIDDEN);
		as(this.bob).get(TRAIL + "?since=nonsense").is(403, FORBIDDEN);
		as(this.alice).get("/organizations/change-l/999/").is(403, FORBIDDEN);
		as(this.staff).get(TRAIL).is(200);
		as(this.staff).get("/organizations/change-l/999/").is(200, "[]");
		as(this.alice).get(ACCOUNTS).is(403, FORBIDDEN);
		anybody().get(TRAIL).is(401);
		as(this.alice).get(TRAIL + "?object=zzz&since=nonsense").bodyText().contains("\"object\"", "\"since\"");
	}

	@Test
	void isFilteredAndPaged() {
		as(this.alice).post("/organizations/role-c/", """
				{"organization":1,"name":"All","permissions":["clientcard_create","clientcard_change"]}""").is(201);
		as(this.alice).post("/organizations/member-c/", "{\"organization\":1,\"role\":1,\"user\":2}").is(201);
		as(this.bob).post("/organizations/member-accept/1/").is(204);
		issue("+79517487295").is(201);
		as(this.bob).patch(CARD, "{\"name\":\"Маша\"}").is(200);
		assertThat(actions("?actor=2")).containsExactly("clientcard.update", "member.update");
		assertThat(actions("?object=clientcard")).containsExactly("clientcard.update", "clientcard.create");
		assertThat(actions("?object=clientcard&object_id=2")).isEmpty();
		assertThat(actions("?object_id=1&actor=1&object=role")).containsExactly("role.create");
		String at = as(this.alice).get(TRAIL).at("/0/at");
		assertThat(actions("?since=" + at)).containsExactly("clientcard.update");
		assertThat(actions("?until=" + at)).hasSize(5).doesNotContain("clientcard.update");
		Response page = as(this.alice).get(TRAIL + "?page_size=2&actor=1").is(200);
		assertThat(page.at("/count")).isEqualTo("4");
		assertThat(as(this.alice).follow(page.at("/next")).is(200).eachResult("/action")).containsExactly("role.create",
				"organization.create");
		Response slice = as(this.alice).get(TRAIL + "?cursor=&page_size=4").is(200);
		assertThat(as(this.alice).follow(slice.at("/next")).is(200).eachResult("/action"))
			.containsExactly("role.create", "organization.create");
	}

	@Test
	void patchesAtOnceTellWhatEachHasReallyChanged() throws Exception {
		issue("+79517487295").is(201);
		try (PileUp pileUp = PileUp.behind(program.database(), "select from client_card where id = 1 for update")) {
			pileUp
				.join(() -> as(this.alice).patch(CARD, "{\"name\":\"A\",\"surname\":\"A\"}"),
						() -> as(this.alice).patch(CARD, "{\"name\":\"B\"}"),
						() -> as(this.alice).patch(CARD, "{\"name\":\"C\"}"))
				.release()
				.forEach((response) -> response.is(200));
		}
		List<JsonNode> changes = as(this.alice).get(TRAIL + "?object=clientcard")
			.json()
			.valueStream()
			.map((change) -> change.at("/changes/name"))
			.toList();
		assertThat(changes).hasSize(4);
		for (int newer = 0; newer < 3; newer++) {
			assertThat(changes.get(newer).get(0)).isEqualTo(changes.get(newer + 1).get(1));
		}
		assertThat(changes.getFirst().get(1).asString())
			.isEqualTo(as(this.alice).get("/clients/client-card-r/1/1/").at("/name"));
	}

	@Test
	void tellsStaffOfAccounts() {
		String password = "correct horse 17";
		anybody().post("/auth/users/", """
				{"username":"carol","password":"%s","email":"carol@example.org"}""".formatted(password)).is(201);
		as(this.staff).post("/auth/users/3/activate/").is(204);
		Consumer carol = anybody().bearing(logIn("carol", password).is(200).at("/access"));
		carol.patch("/auth/users/me/", "{\"name\":\"Carol\"}").is(200);
		carol.patch("/auth/users/me/", "{\"name\":\"Carol\"}").is(200);
		carol.post("/auth/users/set_password/", """
				{"current_password":"%s","new_password":"another horse 18"}""".formatted(password)).is(204);
		as(this.staff).post("/auth/users/2/deactivate/").is(204);
		carol.delete("/auth/users/me/", "{\"current_password\":\"another horse 18\"}").is(204);

		Response changes = as(this.staff).get(ACCOUNTS + "?object=account&object_id=3").is(200);

		assertThat(changes.each("/action")).containsExactly("account.delete", "account.set_password", "account.update",
				"account.update", "account.create");
		assertThat(changes.each("/actor/id")).containsExactly("3", "3", "3", String.valueOf(this.staff.id()), "3");
		assertThat(changes.at("/0/actor/username")).isEqualTo("carol");
		assertThat(changes.at("/4/actor/username")).isEqualTo("carol");
		assertThat(changes.json().at("/1/changes").toString()).isEqualTo("{}");
		assertThat(changes.json().at("/2/changes").toString()).contains("\"name\":[\"\",\"Carol\"]");
		assertThat(changes.json().at("/3/changes").toString()).isEqualTo("{\"active\":[false,true]}");
		assertThat(changes.body()).doesNotContain("horse", "argon2");
		assertThat(as(this.staff).get(ACCOUNTS + "?actor=" + this.staff.id()).each("/object_id")).containsExactly("2",
				"3");
	}

	private Response issue(String phone) {
		return as(this.alice).post("/clients/client-card-c/", """
				{"organization":1,"name":"Мария","phone":"%s","password":"clientclient"}""".formatted(phone));
	}

	private String newest() {
		return newest(1, "alice");
	}

	private String newest(long actor, String username) {
		JsonNode change = as(this.alice).get(TRAIL).is(200).json().get(0);
		assertThat(change.at("/actor").toString())
			.isEqualTo("{\"id\":%d,\"username\":\"%s\"}".formatted(actor, username));
		return "%s %s %s".formatted(change.get("action").asString(), change.get("object_id"), change.get("changes"));
	}

	private List<String> actions(String query) {
		return as(this.alice).get(TRAIL + query).is(200).each("/action");
	}

}
