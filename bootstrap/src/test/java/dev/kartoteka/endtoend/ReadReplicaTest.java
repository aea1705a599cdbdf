package dev.kartoteka.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two programs with a read replica. While it does not replay, what comes from it is old,
 * and what comes from the database is new.
 */
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class ReadReplicaTest {

	private static final Duration MAX_LAG = Duration.ofSeconds(20);

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	private static Path folder;

	private static ReplicatedPostgres servers;

	private static Program program;

	private static Program other;

	private static Store store;

	@BeforeAll
	static void start() throws IOException, SQLException {
		servers = ReplicatedPostgres.in(folder);
		program = startProgram();
		other = startProgram();
		store = Store.of(servers.database());
	}

	private static Program startProgram() {
		return Program.start(servers.database(), "--kartoteka.read-replica.url=" + servers.replica().url(),
				"--kartoteka.read-replica.max-lag=" + MAX_LAG.toSeconds() + "s");
	}

	@AfterAll
	static void stop() throws IOException {
		program.close();
		other.close();
		servers.close();
	}

	@AfterEach
	void resume() throws SQLException {
		servers.resumeReplay();
	}

	@Test
	void callersSeeWhatTheyHaveWrittenAndOthersSeeItLater() throws Exception {
		Person alice = store.person("alice");
		Person bob = store.person("bob");
		long organization = store.organization(alice, "Horns and Hooves");
		store.member(organization, bob, store.role(organization, "Clerk", List.of("clientcard_view")));
		Consumer creator = as(alice, program);
		Consumer clerk = as(bob, program);
		String list = "/clients/client-card-l/%d/".formatted(organization);
		awaitReplicaFor(clerk, list);
		awaitReplicaFor(creator, list);

		servers.pauseReplay();
		creator
			.post("/clients/client-card-c/",
					"""
							{"organization":%d,"name":"Ivan","phone":"+79517487295","password":"%s"}"""
						.formatted(organization, Person.PASSWORD))
			.is(201);
		assertThat(creator.get(list).is(200).each("/name")).as("at once").containsExactly("Ivan");
		assertThat(creator.at(other).get(list).is(200).each("/name")).as("in another program").containsExactly("Ivan");
		assertThat(creator.get("/clients/client-card-l/%d/fivan/".formatted(organization)).is(200).each("/name"))
			.as("by a search")
			.containsExactly("Ivan");
		assertThat(creator.get(list + "?format=csv").is(200).body()).as("in an export").contains("Ivan");
		assertThat(clerk.get(list).is(200).each("/name")).as("another caller").isEmpty();
		for (int i = 0; i < 40; i++) {
			assertThat(creator.get(list).is(200).each("/name")).as("later").containsExactly("Ivan");
			Thread.sleep(100);
		}

		await().atMost(MAX_LAG.plus(PATIENCE)).until(() -> clerk.get(list).is(200).each("/name").size() == 1);
		Consumer management = Consumer.of(program.managementAddress());
		await().atMost(PATIENCE)
			.until(() -> management.get("/actuator/health").at("/components/faults/status").equals("DEGRADED"));
		assertThat(management.get("/actuator/health").at("/components/faults/details/read_replica"))
			.matches("it is \\d+ s behind");
		assertThat(management.get("/actuator/prometheus").body())
			.containsPattern("kartoteka_replica_lag_seconds \\d\\d\\.");
		servers.resumeReplay();
		awaitReplicaFor(clerk, list);
	}

	@Test
	void rightsAndSingleObjectsComeFromTheDatabase() throws Exception {
		Person carol = store.person("carol");
		Person dave = store.person("dave");
		long organization = store.organization(carol, "Bakery");
		long member = store.member(organization, dave, store.role(organization, "Clerk", List.of("clientcard_view")));
		Consumer clerk = as(dave, program);
		String list = "/clients/client-card-l/%d/".formatted(organization);
		awaitReplicaFor(clerk, list);

		servers.pauseReplay();
		long card = store.card(organization, "Boris", "+79517487296");
		assertThat(clerk.get(list).is(200).each("/name")).as("the list is old").isEmpty();
		clerk.get("/clients/client-card-r/%d/%d/".formatted(card, organization)).is(200);
		store.change("delete from member where id = ?", member);
		clerk.get(list).is(403);
		store.change("delete from session where account_id = ?", dave.id());
		clerk.get("/auth/users/").is(403);
	}

	@Test
	void callersWithoutATokenMayGetOldPublicLists() throws Exception {
		Consumer anybody = Consumer.of(program.address());
		Consumer staff = as(new Person(0, Program.STAFF_USERNAME), program);
		String district = staff.post("/api/v1/district_create/", "{\"title\":\"Arbat\"}").is(201).at("/id");
		String places = "/api/v1/places/?district_id=" + district;
		await().atMost(PATIENCE).until(() -> anybody.get("/api/v1/districts").body().contains("Arbat"));
		anybody.get(places).is(200);
		awaitReplicaFor(anybody, "/api/v1/districts");

		servers.pauseReplay();
		staff.post("/api/v1/place_create/", """
				{"district":%s,"title":"Park","latitude":"55.75","longitude":"37.6"}""".formatted(district)).is(201);
		assertThat(staff.get(places).is(200).body()).contains("Park");
		assertThat(anybody.get(places).is(200).body()).doesNotContain("Park");
		assertThat(staff.get(places).is(200).body()).as("what is cached is not old").contains("Park");
		servers.resumeReplay();
		await().atMost(PATIENCE).until(() -> anybody.get(places).is(200).body().contains("Park"));
	}

	@Test
	void listsComeFromTheDatabaseWhileTheReplicaIsAway(CapturedOutput output) throws Exception {
		Consumer anybody = Consumer.of(program.address());
		awaitReplicaFor(anybody, "/api/v1/districts");
		servers.stopStandby();
		for (int i = 0; i < 20; i++) {
			anybody.get("/api/v1/districts").is(200);
		}
		Consumer management = Consumer.of(program.managementAddress());
		await().atMost(PATIENCE)
			.until(() -> management.get("/actuator/health").body().contains("\"read_replica\":\"SQL state 08"));
		servers.startStandby();
		awaitReplicaFor(anybody, "/api/v1/districts");
		await().atMost(PATIENCE)
			.until(() -> management.get("/actuator/health").at("/components/faults/status").equals("UP"));
		assertThat(output.getAll()).doesNotContain("\tat ");
	}

	private static Consumer as(Person person, Program at) {
		return Consumer.of(at.address())
			.bearing(Consumer.of(at.address()).logIn(person.username(), Person.PASSWORD).is(200).at("/access"));
	}

	/** Requests the list until it comes from the replica. */
	private static void awaitReplicaFor(Consumer caller, String list) {
		await().atMost(PATIENCE).until(() -> {
			double before = listsFromReplica();
			caller.get(list).is(200);
			return listsFromReplica() > before;
		});
	}

	private static double listsFromReplica() {
		return Consumer.of(program.managementAddress())
			.get("/actuator/prometheus")
			.is(200)
			.body()
			.lines()
			.filter((line) -> line.startsWith("kartoteka_replica_lists_total{server=\"replica\"}"))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

}
