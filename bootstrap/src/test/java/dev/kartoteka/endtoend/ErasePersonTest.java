package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.bootstrap.command.Commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nothing of an erased person is left: in no column of the database and in no file. */
@Tag("slow")
class ErasePersonTest {

	private static final String PHONE = "+79517487295";

	/** The phone in each notation, without its country code. */
	private static final List<String> PHONES = List.of("9517487295", "951 748-72-95", "951) 748-72-95");

	private static final List<String> VALUES = List.of("qzsurname", "qzname", "qzsecond", "qzstreet", "qzlink",
			"qzdata", "qzdevice", "qzformer", "qzstaged", "qzdiscarded");

	private static final String SECRET = "qzpassword";

	private static final String DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

	private static final String NOTHING = """
			{"records":0,"cards":0,"images":0,"credentials":0,"sessions":0,"codes":0,"import_rows":0,"responses":0,\
			"texts":0,"audit_entries":0}""";

	private static final String NOTHING_KEPT = """
			{"record":null,"cards":[],"sessions":[],"changes_of_cards":[],"import_rows":[],"stored_responses":[],\
			"waiting_texts":[]}""";

	@TempDir
	private Path dataFolder;

	private Program program;

	private Store store;

	private Consumer alice;

	private Consumer staff;

	@BeforeEach
	void start() {
		this.program = Program.start(TestPostgres.freshDatabase(), "--kartoteka.data-dir=" + this.dataFolder,
				"--kartoteka.images.sweep-interval=100ms", "--kartoteka.imports.interval=1d",
				"--spring.datasource.hikari.data-source-properties.options=-c statement_timeout=30000 -c lock_timeout=25000",
				"--spring.datasource.hikari.data-source-properties.socketTimeout=40");
		this.store = Store.of(this.program.database());
		this.store.empty();
		this.alice = loggedIn(this.store.person("alice"));
		this.staff = loggedIn(this.store.staff());
		this.alice.post("/organizations/organization-lc/", """
				{"name":"Salon","description":"Hair","address":"Arbat 1"}""").is(201);
		this.alice.post("/organizations/organization-lc/", """
				{"name":"Garage","description":"Cars","address":"Arbat 2"}""").is(201);
	}

	@AfterEach
	void stop() {
		this.program.close();
	}

	@Test
	void leavesNoValueOfThePerson() {
		fill();
		String image = this.store.text("select image from client_card where image is not null");
		assertThat(columnsWith(image)).contains("client_card.image", "image.name", "change.changes");
		assertThat(columnsWith(PHONE)).contains("client.phone", "client_card.phone", "client_card_import_row.phone",
				"kept_answer.body", "change.changes");
		assertThat(VALUES).allSatisfy((value) -> assertThat(columnsWith(value)).isNotEmpty());
		assertThat(this.program.imageFiles()).isNotEmpty();
		Response exported = export().is(200);
		assertThat(VALUES).allSatisfy((value) -> assertThat(exported.body()).containsIgnoringCase(value));
		assertThat(exported.body()).doesNotContain(SECRET);
		Response counted = erase(true).is(200);
		assertThat(columnsWith(PHONE)).isNotEmpty();

		Response erased = erase(false).is(200);

		assertThat(erased.body()).isEqualTo(counted.body());
		erased.is(200, """
				{"records":1,"cards":2,"images":1,"credentials":2,"sessions":1,"codes":1,"import_rows":1,"responses":1,\
				"texts":0,"audit_entries":5}""");
		await().atMost(Duration.ofSeconds(60)).until(() -> this.program.imageFiles().isEmpty());
		for (String value : Stream.of(PHONES, VALUES, List.of(SECRET, image)).flatMap(List::stream).toList()) {
			assertThat(columnsWith(value)).as(value).isEmpty();
			assertThat(filesWith(value)).as(value).isEmpty();
		}
		assertThat(this.store.number("select count(*) from adoption")).isZero();
		erase(false).is(200, NOTHING);
		export().is(200, NOTHING_KEPT);
		tellsTheOrganizations();
	}

	private void tellsTheOrganizations() {
		Response salons = this.alice.get("/organizations/change-l/1/").is(200);
		assertThat(salons.each("/action")).containsExactly("organization.erase_person", "clientcard.update",
				"clientcard.create", "organization.create");
		assertThat(salons.json().at("/0/changes").toString()).isEqualTo("{\"clientcards\":[[2],null]}");
		assertThat(salons.at("/0/actor/username")).isEqualTo(Program.STAFF_USERNAME);
		assertThat(salons.json().at("/1/changes").toString())
			.isEqualTo("{\"surname\":[null,null],\"data\":[null,null]}");
		assertThat(salons.at("/1/actor/username")).isEqualTo("alice");
		Response garages = this.alice.get("/organizations/change-l/2/").is(200);
		assertThat(garages.each("/action")).containsExactly("organization.erase_person", "clientcard.create",
				"clientcard.delete", "clientcard.create", "organization.create");
	}

	@Test
	void isForStaffWithTheirOwnPassword() {
		fill();
		this.alice.post("/clients/person-erase/", request(false)).is(403);
		this.alice.post("/clients/person-export/", request(false)).is(403);
		this.staff.post("/clients/person-export/", "{\"phone\":\"%s\",\"current_password\":\"wrong\"}".formatted(PHONE))
			.is(400, "{\"current_password\":[\"Invalid password.\"]}");
		this.staff.post("/clients/person-erase/", "{\"phone\":\"%s\",\"current_password\":\"wrong\"}".formatted(PHONE))
			.is(400, "{\"current_password\":[\"Invalid password.\"]}");
		assertThat(columnsWith(PHONE)).contains("client.phone");
		this.staff
			.post("/clients/person-erase/",
					"{\"phone\":\"+79517487200\",\"current_password\":\"%s\"}".formatted(Person.PASSWORD))
			.is(200, NOTHING);
	}

	/** The rows as they were before stand for a restored backup. */
	@Test
	void isRepeatedAfterARestore() throws IOException {
		fill();
		this.store.change("create table backup as select * from client");
		erase(false).is(200);
		assertThat(eraseAgain("--dry-run")).isZero();
		assertThat(eraseAgain()).isZero();
		this.store.change("insert into client select * from backup");
		this.alice.post("/clients/client-card-c/", """
				{"organization":1,"name":"Other","phone":"+79517487201","password":"another one"}""").is(201);
		assertThat(eraseAgain("--dry-run")).isZero();
		assertThat(this.store.number("select count(*) from client")).isEqualTo(2);
		assertThat(eraseAgain()).isZero();
		assertThat(this.store.list("select phone from client")).containsExactly("+79517487201");
		assertThat(Files.readAllLines(this.dataFolder.resolve("erasures/log"))).hasSize(1);
	}

	@Test
	void leavesAPersonWhoHasComeBackSince() {
		fill();
		erase(false).is(200);
		this.alice.post("/clients/client-card-c/", """
				{"organization":1,"name":"Back","phone":"%s","password":"another one"}""".formatted(PHONE)).is(201);
		assertThat(eraseAgain()).isZero();
		assertThat(this.store.number("select count(*) from client_card")).isOne();
	}

	@Test
	void erasesNothingThatItCannotNote() throws IOException {
		fill();
		Files.createFile(this.dataFolder.resolve("erasures"));
		erase(false).is(503).has("Retry-After", "30");
		assertThat(columnsWith(PHONE)).contains("client.phone", "client_card.phone", "change.changes");
		assertThat(this.alice.get("/organizations/change-l/1/").each("/action"))
			.doesNotContain("organization.erase_person");
		erase(true).is(200);
	}

	private int eraseAgain(String... options) {
		TestPostgres.Database database = this.program.database();
		List<String> arguments = new ArrayList<>(List.of("erase-again", "--kartoteka.data-dir=" + this.dataFolder,
				"--kartoteka.jwt-secret=a secret that has changed since, and is long enough",
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.username(),
				"--spring.datasource.password=" + database.password()));
		arguments.addAll(List.of(options));
		return Commands.run(arguments);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void standsBesideACardThatIsIssuedAtTheSameTime(boolean erasedFirst) throws Exception {
		fill();
		this.alice.post("/organizations/organization-lc/", """
				{"name":"Third","description":"Third","address":"Arbat 3"}""").is(201);
		Supplier<Response> erasing = () -> erase(false);
		Supplier<Response> issuing = () -> this.alice.post("/clients/client-card-c/", """
				{"organization":3,"name":"Qznew","phone":"%s","password":"another one"}""".formatted(PHONE));
		try (PileUp pileUp = PileUp.behind(this.program.database(), "select from client for update")) {
			List<Response> responses = pileUp.join(erasedFirst ? erasing : issuing)
				.join(erasedFirst ? issuing : erasing)
				.release();
			assertThat(responses).extracting(Response::status).containsExactlyInAnyOrder(200, 201);
		}
		assertThat(this.store.number("select count(*) from client")).isEqualTo(erasedFirst ? 1 : 0);
		assertThat(this.store.number("select count(*) from client_card")).isEqualTo(erasedFirst ? 1 : 0);
		assertThat(columnsWith("qzsurname")).isEmpty();
	}

	/** Puts something of the person into everything that keeps something. */
	private void fill() {
		this.alice.post("/clients/client-card-c/", """
				{"organization":2,"name":"Qzdiscarded","phone":"%s","password":"%s"}""".formatted(PHONE, SECRET))
			.is(201);
		this.alice.delete("/clients/client-card-ud/1/").is(204);
		this.alice.with("Idempotency-Key", "\"a key\"")
			.post("/clients/client-card-c/",
					"""
							{"organization":1,"name":"Qzname","surname":"Qzformer","second_name":"Qzsecond","phone":"8 (951) 748-72-95",\
							"address":"Qzstreet 1","links":{"site":"qzlink.example"},"password":"%s"}"""
						.formatted(SECRET))
			.is(201);
		this.alice.patch("/clients/client-card-ud/2/", """
				{"surname":"Qzsurname","data":{"phone":["x"],"note":"qzdata"}}""").is(200);
		this.alice
			.post("/clients/client-card-c/",
					Content.multipartWithFile("image", "dot.png", Base64.getDecoder().decode(DOT), "organization", "2",
							"name", "Qzname", "phone", "89517487295", "password", SECRET))
			.is(201);
		this.alice.post("/clients/client-card-import-c/", Content.multipartWithFile("file", "cards.csv", """
				phone,name,surname,password,data
				+7 951 748-72-95,Qzstaged,Qzstaged,%s,"{""a"":""qzdata""}"
				89517487295,Qzstaged,,,
				8 (951) 748-72-95,,Qzstaged,,{
				+79517487201,Other,,,
				""".formatted(SECRET).getBytes(StandardCharsets.UTF_8), "organization", "1", "mode", "upsert")).is(202);
		this.store.change("insert into adoption select 'client', id, sha256('as imported') from client where phone = ?",
				PHONE);
		Consumer.of(this.program.address()).with("User-Agent", "qzdevice 1.0").post("/clients/auth/token/", """
				{"phone":"%s","password":"%s"}""".formatted(PHONE, SECRET)).is(200);
		Consumer.of(this.program.address()).post("/clients/auth/code/", "{\"phone\":\"%s\"}".formatted(PHONE)).is(204);
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.store.number("select count(*) from phone_code") == 1
					&& this.store.number("select count(*) from text_message") == 0);
	}

	private Response export() {
		return this.staff.post("/clients/person-export/", request(false));
	}

	private Response erase(boolean dryRun) {
		return this.staff.post("/clients/person-erase/", request(dryRun));
	}

	private static String request(boolean dryRun) {
		return "{\"phone\":\"8 951 748 72 95\",\"current_password\":\"%s\",\"dry_run\":%b}".formatted(Person.PASSWORD,
				dryRun);
	}

	private Consumer loggedIn(Person person) {
		Consumer anybody = Consumer.of(this.program.address());
		return anybody.bearing(anybody.logIn(person.username(), Person.PASSWORD).is(200).at("/access"));
	}

	/** Finds the columns of all tables that have the value somewhere, in any letters. */
	private List<String> columnsWith(String value) {
		return this.store.list("""
				select table_name || '.' || column_name
				from information_schema.columns
				where table_schema = current_schema() and table_name not like 'databasechangelog%'
				order by 1""")
			.stream()
			.filter((column) -> contains(column.substring(0, column.indexOf('.')),
					column.substring(column.indexOf('.') + 1), value))
			.toList();
	}

	/** Bytes are also read as text. */
	private boolean contains(String table, String column, String value) {
		return this.store.number("""
				select count(*)
				from "%1$s" t
				where position(lower(?) in lower(t."%2$s"::text)) > 0
					or pg_typeof(t."%2$s") = 'bytea'::regtype
						and position(lower(?) in lower(encode(t."%2$s"::text::bytea, 'escape'))) > 0""".formatted(table,
				column), value, value) > 0;
	}

	private List<Path> filesWith(String value) {
		try (Stream<Path> files = Files.walk(this.dataFolder)) {
			return files.filter(Files::isRegularFile).filter((file) -> contains(file, value)).toList();
		}
		catch (UncheckedIOException changing) {
			// The program has just removed some.
			return filesWith(value);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean contains(Path file, String value) {
		try {
			String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
			return (file + content).toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
