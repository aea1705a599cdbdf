package dev.kartoteka.endtoend;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An organization gets another creator, if both agree. */
class OrganizationTransferRoutesTest extends EndToEnd {

	private static final String OFFER = "/organizations/organization-transfer/1/";

	private static final String ACCEPT = "/organizations/organization-transfer-accept/1/";

	private static final String OWN_PASSWORD = "{\"current_password\":\"%s\"}".formatted(Person.PASSWORD);

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

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
		long clerk = store.role(1, "Clerk", List.of("clientcard_view"));
		store.member(1, this.bob, clerk);
		store.member(1, this.carol, clerk);
	}

	@Test
	void isOfferedAndAccepted() {
		offer(this.alice, this.bob).isEmpty(204);
		assertThat(creator()).isEqualTo(this.alice.id());
		accept(this.bob).isEmpty(204);
		assertThat(creator()).isEqualTo(this.bob.id());
		assertThat(store.number("select count(*) from organization_transfer")).isZero();
		as(this.bob).get("/organizations/organization-rud/1/")
			.is(200)
			.bodyText()
			.contains("\"creator\":{\"id\":%d,".formatted(this.bob.id()));
		Response members = as(this.bob).get("/organizations/member-l/1/").is(200);
		assertThat(members.each("/user/id")).containsExactly(String.valueOf(this.alice.id()),
				String.valueOf(this.carol.id()));
		assertThat(members.json().get(0).get("role").get("name").asString()).isEqualTo("Every permission (2)");
		assertThat(members.json().get(0).get("role").get("permissions")).hasSize(14);
		as(this.alice).delete("/organizations/member-ud/3/").isEmpty(204);
		as(this.alice).get("/organizations/organization-rud/1/").is(403, FORBIDDEN);
	}

	@Test
	void leavesATraceForTheCreator() {
		offer(this.alice, this.bob).isEmpty(204);
		accept(this.bob).isEmpty(204);
		Response changes = as(this.bob).get("/organizations/change-l/1/").is(200);
		assertThat(changes.each("/action")).containsExactly("member.create", "organization.update", "member.delete",
				"transfer.delete", "role.create", "transfer.create");
		assertThat(changes.json().get(1).get("changes").toString()).isEqualTo("{\"creator\":[1,2]}");
		assertThat(as(this.bob).get("/organizations/change-l/1/?object=transfer").is(200).each("/object_id"))
			.containsExactly("1", "1");
	}

	@Test
	void isRefusedWithTheSameTextForEveryoneWhoIsNoMember() {
		store.change("update account set active = false where id = 3");
		Person dave = store.person("dave");
		for (long account : new long[] { this.alice.id(), this.carol.id(), dave.id(), 999 }) {
			offer(this.alice, new Person(account, "")).is(400, """
					{"creator":["Invalid pk \\"%d\\" - object does not exist."]}""".formatted(account));
		}
		as(this.alice).post(OFFER, "{}").is(400, """
				{"creator":["This field is required."],"current_password":["This field is required."]}""");
		as(this.alice).post(OFFER, "{\"creator\":\"bob\",\"current_password\":\"x\"}").is(400, """
				{"creator":["Incorrect type. Expected pk value, received str."]}""");
		as(this.alice).post(OFFER, "{\"creator\":2,\"current_password\":\"wrong\"}").is(400, """
				{"current_password":["Invalid password."]}""");
		assertThat(store.number("select count(*) from organization_transfer")).isZero();
	}

	@Test
	void isForbiddenToOthersAndForOrganizationsThatDoNotExist() {
		for (Person other : List.of(this.bob, store.person("dave"), store.staff())) {
			as(other).post(OFFER, "{}").is(403, FORBIDDEN);
			as(other).post("/organizations/organization-transfer/999/", "{}").is(403, FORBIDDEN);
			as(other).post(ACCEPT, "{}").is(403, FORBIDDEN);
			as(other).post("/organizations/organization-transfer-accept/999/", "{}").is(403, FORBIDDEN);
		}
		offer(this.alice, this.bob).isEmpty(204);
		as(this.bob).post(ACCEPT, "{}").is(400, """
				{"current_password":["This field is required."]}""");
		as(this.bob).post(ACCEPT, "{\"current_password\":\"wrong\"}").is(400, """
				{"current_password":["Invalid password."]}""");
		accept(this.carol).is(403, FORBIDDEN);
		offer(this.alice, this.carol).isEmpty(204);
		accept(this.bob).is(403, FORBIDDEN);
		accept(this.carol).isEmpty(204);
	}

	@Test
	void isOfferedByStaffOnceTheCreatorIsInactive() {
		Consumer staff = as(store.staff());
		staff.post("/auth/users/1/deactivate/").isEmpty(204);
		staff.post(OFFER, offerTo(this.bob)).isEmpty(204);
		accept(this.bob).isEmpty(204);
		assertThat(creator()).isEqualTo(this.bob.id());
		assertThat(store.number("select count(*) from member where account_id = 1 and accepted_at is not null"))
			.isOne();
	}

	@Test
	void isSeenInTheExportsOfBothAccounts() {
		offer(this.alice, this.bob).isEmpty(204);
		store.change("update organization_transfer set offered_at = '2026-01-02T03:04:05Z'");
		assertThat(as(this.bob).get("/auth/users/me/export/")
			.is(200)
			.json()
			.get("organizations_offered_to_account")
			.toString()).isEqualTo("""
					[{"organization":1,"organization_name":"Salon","offered_at":"2026-01-02T03:04:05Z"}]""");
		assertThat(as(this.alice).get("/auth/users/me/export/")
			.is(200)
			.json()
			.get("organizations_offered_by_account")
			.toString()).isEqualTo("""
					[{"organization":1,"creator":2,"offered_at":"2026-01-02T03:04:05Z"}]""");
	}

	@Test
	void isAcceptedOnceByTwoRequestsAtOnce() throws Exception {
		offer(this.alice, this.bob).isEmpty(204);
		try (PileUp pileUp = behindTheOrganization()) {
			assertThat(pileUp.join(() -> accept(this.bob), () -> accept(this.bob)).release())
				.extracting(Response::status)
				.containsExactlyInAnyOrder(204, 403);
		}
		assertHandedOverToBob();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void isAcceptedOrDissolved(boolean acceptedFirst) throws Exception {
		offer(this.alice, this.bob).isEmpty(204);
		Supplier<Response> accept = () -> accept(this.bob);
		Supplier<Response> dissolve = () -> as(this.alice).delete("/organizations/organization-rud/1/");
		try (PileUp pileUp = behindTheOrganization()) {
			List<Response> responses = pileUp.join(acceptedFirst ? accept : dissolve)
				.join(acceptedFirst ? dissolve : accept)
				.release();
			responses.getFirst().isEmpty(204);
			// As a member, Alice still holds every permission.
			assertThat(responses.getLast().status()).isEqualTo(acceptedFirst ? 204 : 403);
		}
		assertThat(store.number("select count(*) from organization")).isZero();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void isAcceptedOrTheMemberLeaves(boolean acceptedFirst) throws Exception {
		offer(this.alice, this.bob).isEmpty(204);
		Supplier<Response> accept = () -> accept(this.bob);
		Supplier<Response> leave = () -> as(this.bob).delete("/organizations/member-ud/1/");
		try (PileUp pileUp = PileUp.behind(program.database(), "select from member where id = 1 for update")) {
			List<Response> responses = pileUp.join(acceptedFirst ? accept : leave)
				.join(acceptedFirst ? leave : accept)
				.release();
			responses.getFirst().isEmpty(204);
			assertThat(responses.getLast().status()).isEqualTo(acceptedFirst ? 404 : 403);
		}
		if (acceptedFirst) {
			assertHandedOverToBob();
		}
		else {
			assertThat(creator()).isEqualTo(this.alice.id());
			assertThat(store.number("select count(*) from organization_transfer")).isZero();
			assertThat(store.number("select count(*) from role")).isOne();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void isAcceptedOrOfferedToAnother(boolean acceptedFirst) throws Exception {
		offer(this.alice, this.bob).isEmpty(204);
		Supplier<Response> accept = () -> accept(this.bob);
		Supplier<Response> offer = () -> offer(this.alice, this.carol);
		try (PileUp pileUp = behindTheOrganization()) {
			List<Response> responses = pileUp.join(acceptedFirst ? accept : offer)
				.join(acceptedFirst ? offer : accept)
				.release();
			responses.getFirst().isEmpty(204);
			responses.getLast().is(403, FORBIDDEN);
		}
		assertThat(creator()).isEqualTo(acceptedFirst ? this.bob.id() : this.alice.id());
		assertThat(store.number("select count(*) from organization_transfer")).isEqualTo(acceptedFirst ? 0 : 1);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void isAcceptedOrTheAccountIsDeactivated(boolean acceptedFirst) throws Exception {
		offer(this.alice, this.bob).isEmpty(204);
		// Logged in before: a log-in waits for the account too.
		Consumer bobs = as(this.bob);
		Consumer staff = as(store.staff());
		Supplier<Response> accept = () -> bobs.post(ACCEPT, OWN_PASSWORD);
		Supplier<Response> deactivate = () -> staff.post("/auth/users/2/deactivate/");
		try (PileUp pileUp = PileUp.behind(program.database(), "select from account where id = 2 for update")) {
			List<Response> responses = pileUp.join(acceptedFirst ? accept : deactivate)
				.join(acceptedFirst ? deactivate : accept)
				.release();
			responses.getFirst().isEmpty(204);
			assertThat(responses.getLast().status()).isEqualTo(acceptedFirst ? 204 : 403);
		}
		assertThat(creator()).isEqualTo(acceptedFirst ? this.bob.id() : this.alice.id());
	}

	private void assertHandedOverToBob() {
		assertThat(creator()).isEqualTo(this.bob.id());
		assertThat(store.list("select account_id from member order by id")).containsExactly("3", "1");
		assertThat(store.number("select count(*) from role")).isEqualTo(2);
		assertThat(store.number("select count(*) from organization_transfer")).isZero();
	}

	private static PileUp behindTheOrganization() throws SQLException {
		return PileUp.behind(program.database(), "select from organization where id = 1 for update");
	}

	private static long creator() {
		return store.number("select creator_id from organization where id = 1");
	}

	private static Response offer(Person caller, Person member) {
		return as(caller).post(OFFER, offerTo(member));
	}

	private static String offerTo(Person member) {
		return "{\"creator\":%d,\"current_password\":\"%s\"}".formatted(member.id(), Person.PASSWORD);
	}

	private static Response accept(Person caller) {
		return as(caller).post(ACCEPT, OWN_PASSWORD);
	}

}
