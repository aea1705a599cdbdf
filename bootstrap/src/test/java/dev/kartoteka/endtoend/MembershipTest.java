package dev.kartoteka.endtoend;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Roles, the permissions they give, and the members who have them. */
class MembershipTest extends EndToEnd {

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private static final String NOT_FOUND = """
			{"detail":"Not found."}""";

	private static final String ROLES = "/organizations/role-c/";

	private static final String MEMBERS = "/organizations/member-c/";

	private static final String ORGANIZATION = "/organizations/organization-rud/1/";

	private static final String CLERK = """
			{"id":1,"organization":1,"name":"Clerk","permissions":[\
			{"id":6,"name":"Can delete role","codename":"role_delete"},\
			{"id":11,"name":"Can view client card","codename":"clientcard_view"}]}""";

	private Person alice = new Person(1, "alice");

	private Person bob = new Person(2, "bob");

	private Person carol = new Person(3, "carol");

	@BeforeEach
	void setUp() {
		startWithNothing();
		this.alice = store.person("alice");
		this.bob = store.person("bob");
		this.carol = store.person("carol");
		store.organization(this.alice, "Salon");
	}

	@Test
	void namesEveryPermissionThereIs() {
		assertThat(as(this.alice).get("/organizations/perm-l/1/").is(200).each("/codename")).containsExactly(
				"organization_change", "organization_delete", "role_view", "role_create", "role_change", "role_delete",
				"member_view", "member_create", "member_change", "member_delete", "clientcard_view",
				"clientcard_create", "clientcard_change", "clientcard_delete");
		as(this.alice).get("/organizations/perm-l/1/").bodyText().startsWith("""
				[{"id":1,"name":"Can change organization","codename":"organization_change"},""");
		as(this.bob).get("/organizations/perm-l/1/").is(403, FORBIDDEN);
		as(this.bob).get("/organizations/perm-l/999/").is(403, FORBIDDEN);
	}

	@Test
	void keepsRoles() {
		create(" Clerk ", "6,\"clientcard_view\",11").is(201, CLERK);
		create("Clerk", "").is(400, """
				{"non_field_errors":["The fields organization, name must make a unique set."]}""");
		as(this.alice).post(ROLES).is(400, """
				{"organization":["This field is required."],"name":["This field is required."],\
				"permissions":["This field is required."]}""");
		create("x", "99").is(400, """
				{"permissions":["Invalid pk \\"99\\" - object does not exist."]}""");
		create("x", "\"zzz\"").is(400, """
				{"permissions":["\\"zzz\\" is not a valid choice."]}""");
		as(this.alice).get("/organizations/role-l/1/").is(200, "[%s]".formatted(CLERK));
		as(this.alice).get("/organizations/role-r/1/1/").is(200, CLERK);
		as(this.alice).get("/organizations/role-r/2/1/").is(404, NOT_FOUND);
		as(this.alice).patch("/organizations/role-ud/1/").is(200, CLERK);
		as(this.alice).patch("/organizations/role-ud/1/", "{\"name\":\"Boss\",\"permissions\":[]}").is(200, """
				{"id":1,"organization":1,"name":"Boss","permissions":[]}""");
		as(this.alice).put("/organizations/role-ud/1/").is(400, """
				{"name":["This field is required."],"permissions":["This field is required."]}""");
		as(this.alice).put("/organizations/role-ud/1/", "{\"name\":\"Clerk\",\"permissions\":[11,6]}").is(200, CLERK);
		as(this.alice).delete("/organizations/role-ud/1/").isEmpty(204);
		as(this.alice).delete("/organizations/role-ud/1/").is(404, NOT_FOUND);
		as(this.alice).get("/organizations/role-l/1/").is(200, "[]");
	}

	@Test
	void keepsMembers() {
		create("Clerk", "6,11");
		as(this.alice).post(MEMBERS).is(400, """
				{"organization":["This field is required."],"role":["This field is required."],\
				"user":["This field is required."]}""");
		invite(this.alice, 1, 1, 999).is(400, """
				{"user":["Invalid pk \\"999\\" - object does not exist."]}""");
		invite(this.alice, 1, 999, this.bob.id()).is(400, """
				{"role":["Invalid pk \\"999\\" - object does not exist."]}""");
		invite(this.alice, 1, 1, this.bob.id()).is(201, """
				{"id":1,"organization":1,"role":1,"user":%d,"accepted_at":null}""".formatted(this.bob.id()));
		invite(this.alice, 1, 1, this.bob.id()).is(400, """
				{"non_field_errors":["The fields organization, user must make a unique set."]}""");
		accept(this.bob, 1);
		Response member = as(this.alice).get("/organizations/member-r/1/1/").is(200);
		member.bodyText()
			.matches(
					"""
							\\{"id":1,"organization":1,"role":\\{"id":1,"name":"Clerk","permissions":\\[\\{"id":6,.*"clientcard_view"}]},\
							"user":\\{"id":%d,"surname":"bob","name":"bob","second_name":"bob","address":"bob",\
							"email":"bob@gmail.com","phone":null,"image":null,"confirmed_email":true,"confirmed_phone":false,\
							"created_at":"[^"]+","updated_at":"[^"]+"},"accepted_at":"[^"]+"}"""
						.formatted(this.bob.id()));
		as(this.alice).get("/organizations/member-l/1/").is(200, "[%s]".formatted(member.body()));
		as(this.alice).get("/organizations/member-r/2/1/").is(404, NOT_FOUND);
		as(this.alice).put("/organizations/member-ud/1/").is(400, """
				{"role":["This field is required."]}""");
		create("Boss", "1");
		as(this.alice).patch("/organizations/member-ud/1/", "{\"role\":2}")
			.bodyText()
			.startsWith(
					"{\"id\":1,\"organization\":1,\"role\":2,\"user\":%d,\"accepted_at\":\"2".formatted(this.bob.id()));
		as(this.bob).patch(ORGANIZATION, "{\"name\":\"Barber\"}").is(200);

		as(this.alice).delete("/organizations/member-ud/1/").isEmpty(204);

		as(this.bob).get(ORGANIZATION).is(403, FORBIDDEN);
		as(this.alice).delete("/organizations/member-ud/1/").is(404, NOT_FOUND);
	}

	@Test
	void letsMembersDoWhatTheirRoleSaysAndNoMore() {
		create("Clerk", "\"clientcard_view\",\"clientcard_create\"");
		admit(this.bob, 1);
		as(this.bob).get(ORGANIZATION).is(200);
		as(this.bob).get("/organizations/perm-l/1/").is(200);
		assertThat(as(this.bob).get("/organizations/organization-lc/").each("/id")).containsExactly("1");
		assertThat(as(this.carol).get("/organizations/organization-lc/").each("/id")).isEmpty();
		as(this.bob).post("/clients/client-card-c/", """
				{"organization":1,"name":"Ann","phone":"+79510000001","password":"clientclient"}""").is(201);
		as(this.bob).get("/clients/client-card-l/1/").is(200);
		as(this.bob).patch("/clients/client-card-ud/1/").is(403, FORBIDDEN);
		as(this.bob).delete("/clients/client-card-ud/1/").is(403, FORBIDDEN);
		as(this.bob).patch(ORGANIZATION).is(403, FORBIDDEN);
		as(this.bob).get("/organizations/role-l/1/").is(403, FORBIDDEN);
		as(this.bob).get("/organizations/member-l/1/").is(403, FORBIDDEN);

		as(this.alice).patch("/organizations/role-ud/1/", "{\"permissions\":[\"clientcard_change\"]}").is(200);

		as(this.bob).get("/clients/client-card-l/1/").is(403, FORBIDDEN);
		as(this.bob).patch("/clients/client-card-ud/1/").is(200);
	}

	@Test
	void letsNobodyGrantWhatHeDoesNotHold() {
		create("Keeper", "\"role_create\",\"role_change\",\"member_create\",\"member_change\"");
		create("Owner", "\"organization_delete\"");
		admit(this.bob, 1);
		as(this.bob).post(ROLES, role("Thief", "\"clientcard_delete\"")).is(403, FORBIDDEN);
		as(this.bob).patch("/organizations/role-ud/1/", "{\"permissions\":[\"role_create\",\"clientcard_delete\"]}")
			.is(403, FORBIDDEN);
		invite(this.bob, 1, 2, this.carol.id()).is(403, FORBIDDEN);
		as(this.bob).patch("/organizations/member-ud/1/", "{\"role\":2}").is(403, FORBIDDEN);
		as(this.bob).delete(ORGANIZATION).is(403, FORBIDDEN);
		as(this.bob).post(ROLES, role("Helper", "\"member_create\"")).is(201);
		invite(this.bob, 1, 3, this.carol.id()).is(201);
	}

	@Test
	void leavesItsCreatorAlone() {
		create("Nothing", "");
		create("Keeper", "7,8,9,10");
		admit(this.bob, 2);
		invite(this.bob, 1, 1, this.alice.id()).is(400, """
				{"non_field_errors":["The fields organization, user must make a unique set."]}""");
		as(this.alice).patch(ORGANIZATION, "{\"name\":\"Still Alice's\"}").is(200);
		as(this.bob).get("/organizations/member-l/1/").is(200).each("/id").forEach((member) -> {
			if (!member.equals("1")) {
				as(this.bob).delete("/organizations/member-ud/%s/".formatted(member)).isEmpty(204);
			}
		});
		as(this.alice).get(ORGANIZATION).is(200);
		as(this.alice).delete("/auth/users/me/", "{\"current_password\":\"%s\"}".formatted(Person.PASSWORD)).is(409, """
				{"detail":"This account is the creator of organizations. Delete them first."}""");
		as(this.alice).delete(ORGANIZATION).isEmpty(204);
	}

	@Test
	void keepsARoleThatIsInUse() {
		create("Clerk", "");
		invite(this.alice, 1, 1, this.bob.id()).is(201);
		as(this.alice).delete("/organizations/role-ud/1/").is(409, """
				{"detail":"This role is in use. Give its members another role before you delete it."}""");
		as(this.alice).delete("/organizations/member-ud/1/").isEmpty(204);
		as(this.alice).delete("/organizations/role-ud/1/").isEmpty(204);
	}

	@Test
	void reachesIntoNoOtherOrganization() {
		store.organization(this.carol, "Carol's");
		create("Clerk", "11");
		invite(this.alice, 1, 1, this.bob.id()).is(201);
		String carols = role("Hers", "").replace(":1,", ":2,");
		as(this.carol).post(ROLES, carols).is(201);
		as(this.alice).post(ROLES, carols).is(403, FORBIDDEN);
		as(this.carol).get("/organizations/role-r/1/2/").is(404, NOT_FOUND);
		as(this.carol).get("/organizations/member-r/1/2/").is(404, NOT_FOUND);
		for (String path : List.of("/organizations/role-ud/1/", "/organizations/member-ud/1/")) {
			as(this.carol).patch(path, "{\"organization\":2}").is(403, FORBIDDEN);
			as(this.carol).put(path, "{\"organization\":2,\"role\":2,\"name\":\"x\",\"permissions\":[]}")
				.is(403, FORBIDDEN);
			as(this.carol).delete(path, "{\"organization\":2}").is(403, FORBIDDEN);
			as(this.alice).patch(path, "{\"organization\":2}").is(403, FORBIDDEN);
			as(this.alice).delete(path, "{\"organization\":2}").is(403, FORBIDDEN);
		}
		invite(this.carol, 2, 1, this.alice.id()).is(400, """
				{"role":["Invalid pk \\"1\\" - object does not exist."]}""");
		as(this.alice).patch("/organizations/member-ud/1/", "{\"role\":2}").is(400, """
				{"role":["Invalid pk \\"2\\" - object does not exist."]}""");
		as(this.alice).get("/organizations/role-r/1/1/").is(200);
		as(this.alice).get("/organizations/member-r/1/1/").is(200);
	}

	@Test
	void admitsActiveAccountsOnly() {
		create("Clerk", "");
		store.change("update account set active = false where id = ?", this.bob.id());
		invite(this.alice, 1, 1, this.bob.id()).is(400, """
				{"user":["Invalid pk \\"%d\\" - object does not exist."]}""".formatted(this.bob.id()));
	}

	/** Makes the person a member. */
	private void admit(Person person, long role) {
		String member = invite(this.alice, 1, role, person.id()).is(201).at("/id");
		accept(person, Long.parseLong(member));
	}

	private static void accept(Person person, long member) {
		as(person).post("/organizations/member-accept/%d/".formatted(member)).isEmpty(204);
	}

	private Response create(String name, String permissions) {
		return as(this.alice).post(ROLES, role(name, permissions));
	}

	private static String role(String name, String permissions) {
		return "{\"organization\":1,\"name\":\"%s\",\"permissions\":[%s]}".formatted(name, permissions);
	}

	private Response invite(Person inviting, long organization, long role, long account) {
		return as(inviting).post(MEMBERS,
				"{\"organization\":%d,\"role\":%d,\"user\":%d}".formatted(organization, role, account));
	}

}
