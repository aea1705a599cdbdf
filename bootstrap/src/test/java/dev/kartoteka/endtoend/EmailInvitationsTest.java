package dev.kartoteka.endtoend;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Organizations invite people by email, and learn nothing from the answer. */
class EmailInvitationsTest extends EndToEnd {

	private static final String NEW = "/organizations/invitation-c/";

	private static final String SENT = "/organizations/invitation-sent-l/1/";

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
		store.role(1, "Boss", List.of("member_view", "member_delete"));
	}

	@Test
	void areAnsweredAlikeWhetherTheAddressIsKnownOrNot() {
		for (String email : List.of("dora@example.org", "bob@gmail.com", "alice@gmail.com")) {
			long id = store.number("select count(*) + 1 from email_invitation");
			invite(email).is(201)
				.has("Location", "/organizations/invitation-ud/%d/".formatted(id))
				.bodyText()
				.matches("""
						\\{"id":%d,"organization":1,"role":1,"email":"%s","created_at":"[^"]+Z",\
						"expires_at":"[^"]+Z"}""".formatted(id, email));
		}
		assertThat(store.list("select kind || ' ' || recipient || ' ' || binding from letter order by id"))
			.containsExactly("INVITATION dora@example.org 1", "INVITATION bob@gmail.com 2",
					"INVITATION alice@gmail.com 3");
		assertThat(store.number("""
				select count(*) from email_invitation where expires_at = created_at + interval '168 hours'"""))
			.isEqualTo(3);
		as(this.bob).get("/organizations/invitation-l/").is(200, "[]");
	}

	@Test
	void areListedUntilTheyExpireOrAreWithdrawn() {
		invite("dora@example.org").is(201);
		invite("eve@example.org").is(201);
		store.change("""
				update email_invitation
				set created_at = '2026-01-02T03:04:05.000006Z', expires_at = '2126-01-09T03:04:05Z' where id = 1""");
		Response list = as(this.alice).get(SENT).is(200);
		assertThat(list.each("/id")).containsExactly("2", "1");
		assertThat(list.json().get(1).toString()).isEqualTo("""
				{"id":1,"organization":1,"role":1,"email":"dora@example.org",\
				"created_at":"2026-01-02T03:04:05.000006Z","expires_at":"2126-01-09T03:04:05Z"}""");
		assertThat(as(this.alice).get(SENT + "?cursor=&page_size=1").is(200).json().get("results")).hasSize(1);

		as(this.bob).delete("/organizations/invitation-ud/1/").is(403, FORBIDDEN);
		as(this.bob).get(SENT).is(403, FORBIDDEN);
		as(this.alice).delete("/organizations/invitation-ud/1/", "{\"organization\":2}").is(403, FORBIDDEN);
		as(this.alice).delete("/organizations/invitation-ud/1/", "{\"organization\":1}").isEmpty(204);
		as(this.alice).delete("/organizations/invitation-ud/1/").is(404, NOT_FOUND);
		assertThat(as(this.alice).get(SENT).each("/id")).containsExactly("2");
		store.change("update email_invitation set expires_at = now()");
		as(this.alice).get(SENT).is(200, "[]");
		invite("EVE@example.org").is(201);
	}

	@Test
	void needAnAddressOnceAndARoleOfTheOrganization() {
		invite("dora@example.org").is(201);
		invite("DORA@example.org").is(400, """
				{"non_field_errors":["The fields organization, email must make a unique set."]}""");
		invite("dora").is(400, """
				{"email":["Enter a valid email address."]}""");
		as(this.alice).post(NEW, "{\"organization\":1}").is(400, """
				{"role":["This field is required."],"email":["This field is required."]}""");
		as(this.alice).post(NEW, "{\"organization\":1,\"role\":9,\"email\":\"eve@example.org\"}").is(400, """
				{"role":["Invalid pk \\"9\\" - object does not exist."]}""");
		as(this.bob).post(NEW, "{\"organization\":1}").is(403, FORBIDDEN);
		as(this.bob).post(NEW, "{\"organization\":9}").is(403, FORBIDDEN);
	}

	@Test
	void areLimitedTogetherWithThoseOfAccounts() {
		store.change(
				"""
						insert into email_invitation (id, organization_id, role_id, email, email_canonical, invited_by, token_hash,
							created_at, expires_at)
						select nextval('email_invitation_id_seq'), 1, 1, n || '@example.org', n || '@example.org', ?, n::text, now(),
							now() + interval '7 days'
						from generate_series(1, 29) n""",
				this.alice.id());
		as(this.alice).post("/organizations/member-c/", "{\"organization\":1,\"role\":1,\"user\":2}").is(201);
		Response refused = invite("dora@example.org").is(429);
		assertThat(Long.parseLong(refused.requiredHeader("Retry-After"))).isBetween(80_000L, 86_400L);
		as(this.alice).delete("/organizations/invitation-ud/1/").isEmpty(204);
		invite("dora@example.org").is(201);
	}

	@Test
	void areMadeOnceForAKey() {
		String body = "{\"organization\":1,\"role\":1,\"email\":\"dora@example.org\"}";
		String first = as(this.alice).with("Idempotency-Key", "k").post(NEW, body).is(201).body();
		as(this.alice).with("Idempotency-Key", "k")
			.post(NEW, body)
			.is(201, first)
			.has("Idempotent-Replayed", "true")
			.has("Location", "/organizations/invitation-ud/1/");
		assertThat(store.number("select count(*) from letter")).isOne();
	}

	@Test
	void leaveATraceForTheCreator() {
		invite("dora@example.org").is(201);
		as(this.alice).delete("/organizations/invitation-ud/1/").isEmpty(204);
		Response changes = as(this.alice).get("/organizations/change-l/1/?object=invitation").is(200);
		assertThat(changes.each("/action")).containsExactly("invitation.delete", "invitation.create");
		assertThat(changes.json().get(1).get("changes").toString())
			.isEqualTo("{\"email\":[null,\"dora@example.org\"],\"role\":[null,1]}");
	}

	private Response invite(String email) {
		return as(this.alice).post(NEW, "{\"organization\":1,\"role\":1,\"email\":\"%s\"}".formatted(email));
	}

}
