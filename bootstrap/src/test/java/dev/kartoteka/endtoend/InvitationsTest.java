package dev.kartoteka.endtoend;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Invitations tell nothing, grant nothing and bind nobody before they are accepted. */
class InvitationsTest extends EndToEnd {

	private static final String MEMBERS = "/organizations/member-c/";

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private static final String NOT_FOUND = """
			{"detail":"Not found."}""";

	private Person alice = new Person(1, "alice");

	private Person bob = new Person(2, "bob");

	@BeforeEach
	void setUp() {
		startWithNothing();
		this.alice = store.person("alice");
		this.bob = store.person("bob");
		store.organization(this.alice, "Salon");
		store.role(1, "Boss", List.of("member_view", "member_delete", "role_view"));
	}

	@Test
	void tellsNothingOfStrangersAndIsLimited() {
		List<Person> victims = people(31);
		victims.subList(0, 30).forEach((victim) -> invite(victim).is(201));
		Response refused = invite(victims.getLast()).is(429);
		assertThat(Long.parseLong(refused.requiredHeader("Retry-After"))).isBetween(80_000L, 86_400L);
		refused.bodyText().startsWith("{\"detail\":\"Request was throttled. Expected available in ");

		Response members = as(this.alice).get("/organizations/member-l/1/").is(200);
		assertThat(members.json()).hasSize(30);
		members.bodyText().doesNotContain("victim", "@", "202");
		as(this.alice).get("/organizations/member-r/1/1/").is(200, """
				{"id":1,"organization":1,"role":{"id":1,"name":"Boss","permissions":[\
				{"id":3,"name":"Can view role","codename":"role_view"},\
				{"id":7,"name":"Can view member","codename":"member_view"},\
				{"id":10,"name":"Can delete member","codename":"member_delete"}]},\
				"user":{"id":%d,"surname":"","name":"","second_name":"","address":"","email":"","phone":null,\
				"image":null,"confirmed_email":null,"confirmed_phone":null,"created_at":null,"updated_at":null},\
				"accepted_at":null}""".formatted(victims.getFirst().id()));

		as(victims.getFirst()).delete("/organizations/member-ud/1/").isEmpty(204);
		as(this.alice).get("/organizations/member-r/1/1/").is(404, NOT_FOUND);
		invite(victims.getLast()).is(201);
	}

	@Test
	void grantsNothingBeforeItIsAccepted() {
		invite(this.bob).is(201);
		as(this.bob).get("/organizations/organization-rud/1/").is(403, FORBIDDEN);
		as(this.bob).get("/organizations/member-l/1/").is(403, FORBIDDEN);
		as(this.bob).get("/organizations/perm-l/1/").is(403, FORBIDDEN);
		as(this.bob).get("/organizations/organization-lc/").is(200, "[]");

		as(this.bob).post("/organizations/member-accept/1/").isEmpty(204);

		as(this.bob).get("/organizations/organization-rud/1/").is(200);
		as(this.bob).get("/organizations/perm-l/1/").is(200);
		assertThat(as(this.bob).get("/organizations/organization-lc/").each("/id")).containsExactly("1");
		as(this.bob).get("/organizations/member-l/1/").is(200).bodyText().contains("bob@gmail.com");
	}

	@Test
	void isShownToTheInvitedAccountOnly() {
		invite(this.bob).is(201);
		store.change("update member set invited_at = '2026-01-02T03:04:05.000006Z'");
		as(this.bob).get("/organizations/invitation-l/").is(200, """
				[{"id":1,"organization":{"id":1,"name":"Salon"},"role":{"id":1,"name":"Boss","permissions":[\
				{"id":3,"name":"Can view role","codename":"role_view"},\
				{"id":7,"name":"Can view member","codename":"member_view"},\
				{"id":10,"name":"Can delete member","codename":"member_delete"}]},\
				"invited_at":"2026-01-02T03:04:05.000006Z"}]""");
		as(this.alice).get("/organizations/invitation-l/").is(200, "[]");
		as(this.bob).post("/organizations/member-accept/1/").isEmpty(204);
		as(this.bob).get("/organizations/invitation-l/").is(200, "[]");
	}

	@Test
	void isAcceptedByTheInvitedAccountOnlyAndOnce() {
		invite(this.bob).is(201);
		as(this.alice).post("/organizations/member-accept/1/").is(404, NOT_FOUND);
		as(this.alice).post("/organizations/member-accept/999/").is(404, NOT_FOUND);
		as(this.bob).post("/organizations/member-accept/1/").isEmpty(204);
		String acceptedAt = as(this.alice).get("/organizations/member-r/1/1/").at("/accepted_at");
		as(this.bob).post("/organizations/member-accept/1/").isEmpty(204);
		assertThat(as(this.alice).get("/organizations/member-r/1/1/").at("/accepted_at")).isEqualTo(acceptedAt);
	}

	@Test
	void looksAlikeForUnknownInactiveAndUnwillingAccounts() {
		List<Person> people = people(2);
		store.change("update account set active = false where id = ?", people.getFirst().id());
		invite(this.bob).is(201);
		as(this.bob).delete("/organizations/member-ud/1/").isEmpty(204);
		for (long id : List.of(this.bob.id(), people.getFirst().id(), 999L)) {
			invite(String.valueOf(id)).is(400, """
					{"user":["Invalid pk \\"%d\\" - object does not exist."]}""".formatted(id));
		}
		for (String name : List.of("bob", "victim1", "nobody", "no such@name", "+79990000000")) {
			invite("\"%s\"".formatted(name)).is(400, """
					{"user":["Object with username=%s does not exist."]}""".formatted(name));
		}
		invite("\"victim2\"").is(201).bodyText().contains("\"user\":%d,".formatted(people.getLast().id()));
		store.change("update declined_invitation set declined_at = now() - interval '720 hours'");
		invite(this.bob).is(201);
	}

	@Test
	void letsAMemberLeaveAndComeBack() {
		invite(this.bob).is(201);
		as(this.bob).post("/organizations/member-accept/1/").isEmpty(204);
		as(this.bob).delete("/organizations/member-ud/1/", "{\"organization\":2}").is(403, FORBIDDEN);
		as(this.bob).delete("/organizations/member-ud/1/", "{\"organization\":1}").isEmpty(204);
		as(this.bob).get("/organizations/organization-rud/1/").is(403, FORBIDDEN);
		as(this.bob).delete("/organizations/member-ud/1/").is(404, NOT_FOUND);
		invite(this.bob).is(201);
	}

	@Test
	void protectsAnAccountFromManyOrganizations() {
		IntStream.range(0, 29).forEach((i) -> inviteToAnother(this.bob));
		invite(this.bob).is(201);
		long last = store.organization(this.alice, "Last");
		long role = store.role(last, "Clerk", List.of());
		String another = "{\"organization\":%d,\"role\":%d,\"user\":%d}".formatted(last, role, this.bob.id());
		as(this.alice).post(MEMBERS, another).is(429);
		store.change("update member set invited_at = now() - interval '24 hours' where id = 1");
		as(this.alice).post(MEMBERS, another).is(201);
	}

	@Test
	void countsInvitationsThatComeAtTheSameTime() throws Exception {
		IntStream.range(0, 29).forEach((i) -> inviteToAnother(this.bob));
		Person carol = store.person("carol");
		store.organization(carol, "Carol's");
		long role = store.role(store.number("select max(id) from organization"), "Clerk", List.of());
		long carols = store.number("select max(id) from organization");
		try (PileUp pileUp = PileUp.behind(program.database(),
				"select from account where id = %d for update".formatted(this.bob.id()))) {
			List<Integer> answers = pileUp
				.join(() -> invite(this.bob),
						() -> as(carol).post(MEMBERS,
								"{\"organization\":%d,\"role\":%d,\"user\":%d}".formatted(carols, role, this.bob.id())))
				.release()
				.stream()
				.map(Response::status)
				.toList();
			assertThat(answers).containsExactlyInAnyOrder(201, 429);
		}
	}

	private void inviteToAnother(Person person) {
		long organization = store.organization(this.alice, "Other");
		store.invitation(organization, person, store.role(organization, "Clerk", List.of()));
	}

	private List<Person> people(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((i) -> store.person("victim" + i)).toList();
	}

	private Response invite(Person person) {
		return invite(String.valueOf(person.id()));
	}

	private Response invite(String user) {
		return as(this.alice).post(MEMBERS, "{\"organization\":1,\"role\":1,\"user\":%s}".formatted(user));
	}

}
