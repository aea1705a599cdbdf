package dev.kartoteka.endtoend;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole way of an invitation: the letter, and an account that accepts. */
@Tag("slow")
class InvitationLettersTest {

	private static final String ACCEPT = "/organizations/invitation-accept/";

	private static final String INVALID = """
			{"token":["Invalid token."]}""";

	private final Mailbox mailbox = Replicas.mailbox();

	private final Store store = Replicas.store();

	@Test
	void anAccountAcceptsWithTheTokenFromTheLetterOnce() throws Exception {
		Salon salon = new Salon("yulia");
		Person valeria = this.store.person("valeria");
		this.store.change("update account set confirmed_email = false where id = ?", valeria.id());
		String token = invite(salon, "valeria@gmail.com");
		Consumer caller = loggedIn(valeria);
		caller.post(ACCEPT, "{}").is(400, """
				{"token":["This field is required."]}""");
		caller.post(ACCEPT, "{\"token\":\"rubbish\"}").is(400, INVALID);
		caller.at(Replicas.other()).post(ACCEPT, proof(token)).isEmpty(204);
		caller.post(ACCEPT, proof(token)).is(400, INVALID);

		assertThat(caller.get("/organizations/organization-lc/").each("/id")).containsExactly("" + salon.organization);
		caller.get("/auth/users/me/").is(200).bodyText().contains("\"confirmed_email\":true");
		Response members = salon.creator.get("/organizations/member-l/%d/".formatted(salon.organization)).is(200);
		members.bodyText().contains("valeria@gmail.com");
		salon.creator.get("/organizations/invitation-sent-l/%d/".formatted(salon.organization)).is(200, "[]");
		assertThat(salon.creator.get("/organizations/change-l/%d/".formatted(salon.organization)).each("/action"))
			.containsExactly("member.create", "invitation.delete", "invitation.create");
	}

	@Test
	void aPersonRegistersWithTheTokenBeforeAnAccountThatOnlyNamedTheAddress() throws Exception {
		Salon salon = new Salon("ulyana");
		Replicas.somebody()
			.post("/auth/users/", "{\"email\":\"zinaida@example.org\",\"password\":\"%s\"}".formatted(Person.PASSWORD))
			.is(201);
		this.mailbox.awaitEmailTo("zinaida@example.org");
		String token = invite(salon, "zinaida@example.org");
		register("\"email\":\"other@example.org\",\"invitation\":\"%s\"".formatted(token)).is(400, """
				{"email":["This invitation was sent to another email address."]}""");
		register("\"invitation\":\"rubbish\"").is(400, """
				{"invitation":["Invalid token."]}""");
		register("\"invitation\":\"%s\"".formatted(token)).is(201)
			.bodyText()
			.startsWith("{\"email\":\"zinaida@example.org\",\"username\":\"zinaida@example.org\",\"id\":");

		Consumer zinaida = loggedIn("zinaida@example.org");
		zinaida.get("/auth/users/me/").is(200).bodyText().contains("\"confirmed_email\":true");
		assertThat(zinaida.get("/organizations/organization-lc/").each("/id")).containsExactly("" + salon.organization);
		register("\"username\":\"again\",\"invitation\":\"%s\"".formatted(token)).is(400, """
				{"invitation":["Invalid token."]}""");
	}

	@Test
	void aPersonRegistersBeforeActiveAccountsThatHaveNotProvedTheAddress() throws Exception {
		Salon salon = new Salon("svetlana");
		registerNamed("\"username\":\"squatter\",\"email\":\"klara@example.org\"");
		this.mailbox.awaitEmailTo("klara@example.org");
		activate("squatter");
		String first = invite(salon, "klara@example.org");
		register("\"invitation\":\"%s\"".formatted(first)).is(201)
			.bodyText()
			.startsWith("{\"email\":\"klara@example.org\",\"username\":\"klara@example.org\",");
		loggedIn("squatter").get("/auth/users/me/").is(200).bodyText().contains("\"email\":\"\"");
		assertIsMember("klara@example.org", salon);
	}

	@Test
	void aPersonRegistersBeforeAccountsWithUsernamesLikeTheAddress() throws Exception {
		Salon salon = new Salon("serafima");
		registerNamed("\"username\":\"Marta@example.org\"");
		activate("Marta@example.org");
		long squatter = this.store.number("select id from account where username = 'Marta@example.org'");
		register("\"invitation\":\"%s\"".formatted(invite(salon, "marta@example.org"))).is(201)
			.bodyText()
			.startsWith("{\"email\":\"marta@example.org\",\"username\":\"marta@example.org\",");
		assertIsMember("marta@example.org", salon);
		loggedIn("account:" + squatter).get("/auth/users/me/").is(200);

		registerNamed("\"username\":\"Paula@example.org\"");
		register("\"username\":\"paula\",\"invitation\":\"%s\"".formatted(invite(salon, "paula@example.org"))).is(201);
		assertThat(this.store.number("select count(*) from account where username = 'Paula@example.org'")).isZero();
		assertIsMember("paula@example.org", salon);
	}

	private void registerNamed(String names) {
		Replicas.somebody().post("/auth/users/", "{%s,\"password\":\"%s\"}".formatted(names, Person.PASSWORD)).is(201);
	}

	private void activate(String username) {
		this.store.change("update account set active = true, never_activated = false where username = ?", username);
	}

	private static void assertIsMember(String username, Salon salon) {
		assertThat(loggedIn(username).get("/organizations/organization-lc/").each("/id"))
			.containsExactly("" + salon.organization);
	}

	@Test
	void withdrawnLateAndOrphanedInvitationsAreAllInvalid() throws Exception {
		Salon salon = new Salon("taisia");
		Consumer caller = loggedIn(this.store.person("rimma"));
		this.store.change("update account set confirmed_email = false where username = 'rimma'");
		String withdrawn = invite(salon, "a@taisia.example.org");
		long id = this.store.number("select max(id) from email_invitation");
		salon.creator.delete("/organizations/invitation-ud/%d/".formatted(id)).isEmpty(204);
		caller.post(ACCEPT, proof(withdrawn)).is(400, INVALID);

		String late = invite(salon, "b@taisia.example.org");
		this.store.change("update email_invitation set expires_at = now() where email = 'b@taisia.example.org'");
		caller.post(ACCEPT, proof(late)).is(400, INVALID);

		String orphaned = invite(salon, "c@taisia.example.org");
		salon.creator.delete("/organizations/organization-rud/%d/".formatted(salon.organization)).isEmpty(204);
		caller.post(ACCEPT, proof(orphaned)).is(400, INVALID);
		caller.get("/organizations/organization-lc/").is(200, "[]");
	}

	@Test
	void ofTwoAcceptancesAtOnceOneCounts() throws Exception {
		Salon salon = new Salon("polina");
		Consumer vlada = loggedIn(this.store.person("vlada"));
		this.store.change("update account set confirmed_email = false where username = 'vlada'");
		String token = invite(salon, "vlada@gmail.com");
		try (PileUp pileUp = Replicas.behind("lock table role in exclusive mode")) {
			pileUp.join(() -> vlada.post(ACCEPT, proof(token)),
					() -> vlada.at(Replicas.other()).post(ACCEPT, proof(token)),
					() -> register("\"username\":\"vlada2\",\"invitation\":\"%s\"".formatted(token)));
			assertThat(pileUp.release()).extracting(Response::status).containsOnlyOnce(204).containsOnly(204, 400);
		}
		assertThat(this.store
			.number("select count(*) from member where organization_id = %d".formatted(salon.organization))).isOne();
		assertThat(this.store.number("select count(*) from account where username = 'vlada2'")).isZero();
	}

	private String invite(Salon salon, String email) throws Exception {
		salon.creator
			.post("/organizations/invitation-c/",
					"{\"organization\":%d,\"role\":%d,\"email\":\"%s\"}".formatted(salon.organization, salon.role,
							email))
			.is(201);
		ReceivedEmail letter = this.mailbox.awaitEmailTo(email);
		assertThat(letter.text()).contains("Salon");
		assertThat(letter.link()).startsWith(Replicas.LINK_BASE + "/invitation/");
		return letter.link().substring((Replicas.LINK_BASE + "/invitation/").length());
	}

	private static Response register(String fields) {
		return Replicas.somebody().post("/auth/users/", "{%s,\"password\":\"%s\"}".formatted(fields, Person.PASSWORD));
	}

	private static String proof(String token) {
		return "{\"token\":\"%s\"}".formatted(token);
	}

	private static Consumer loggedIn(Person person) {
		return loggedIn(person.username());
	}

	private static Consumer loggedIn(String username) {
		Consumer somebody = Replicas.somebody();
		return somebody.bearing(somebody.logIn(username, Person.PASSWORD).is(200).at("/access"));
	}

	/** An organization of its own for each test. */
	private final class Salon {

		private final Consumer creator;

		private final long organization;

		private final long role;

		private Salon(String username) {
			Person person = InvitationLettersTest.this.store.person(username);
			this.creator = loggedIn(person);
			this.organization = InvitationLettersTest.this.store.organization(person, "Salon");
			this.role = InvitationLettersTest.this.store.role(this.organization, "Clerk", List.of("member_view"));
		}

	}

}
