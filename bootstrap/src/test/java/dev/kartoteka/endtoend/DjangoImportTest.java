package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.bootstrap.command.Commands;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports accounts and clients from a dump that Django made: see
 * {@code django/README.md}. The first import breaks off in the middle, the second one
 * continues; the tests check the result.
 */
class DjangoImportTest extends EndToEnd {

	private static final String PASSWORD = "S3cretpass!x";

	private static final String TODAYS_HASH = "$argon2id$v=19$m=19456,t=2,p=1$";

	private static final String NO_SUCH_LOG_IN = """
			{"detail":"No active account found with the given credentials"}""";

	@TempDir
	private static Path folder;

	private static int firstExitCode;

	private static List<String> idsAfterTheFirst = List.of();

	private static int secondExitCode;

	private static List<String> idsAfterTheSecond = List.of();

	private static List<String> hashesAfterTheSecond = List.of();

	private static List<String> refused = List.of();

	@BeforeAll
	static void importTwice() throws IOException {
		Path broken = folder.resolve("broken.csv");
		Files.write(broken, brokenInTheMiddle());
		firstExitCode = importDjango("--users=" + broken, "--batch-size=3");
		idsAfterTheFirst = idsOf("account");
		secondExitCode = importDjango("--users=" + resource("users.csv"), "--clients=" + resource("clients.csv"));
		idsAfterTheSecond = idsOf("account");
		hashesAfterTheSecond = store
			.list("select password from account where id < 1000 union all select password from card_credential");
		refused = Files.readAllLines(folder.resolve("refused.csv"));
	}

	/** Nine rows, and then, out of sight when these are read, what is no UTF-8. */
	private static byte[] brokenInTheMiddle() throws IOException {
		String torn = Files.readString(resource("users.csv")).replaceFirst("(?s)\n10,.*", "\n10," + "x".repeat(50_000));
		byte[] content = (torn + "?").getBytes(StandardCharsets.UTF_8);
		content[content.length - 1] = (byte) 0xFF;
		return content;
	}

	private static int importDjango(String... options) {
		Database database = program.database();
		List<String> arguments = new ArrayList<>(List.of("import-django", "--report=" + folder.resolve("refused.csv"),
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.username(),
				"--spring.datasource.password=" + database.password(), "--kartoteka.jwt-secret=" + Program.JWT_SECRET));
		arguments.addAll(List.of(options));
		return Commands.run(arguments);
	}

	private static Path resource(String name) {
		try (InputStream content = DjangoImportTest.class.getResourceAsStream("/django/" + name)) {
			Path file = folder.resolve(name);
			Files.write(file, Objects.requireNonNull(content).readAllBytes());
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> idsOf(String table) {
		return store.list("select id from " + table + " where id < 1000 order by id");
	}

	@Test
	void goesOnWhereItBrokeOffAndDoublesNobody() {
		assertThat(firstExitCode).isEqualTo(1);
		assertThat(idsAfterTheFirst).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
		assertThat(secondExitCode).isEqualTo(3);
		assertThat(idsAfterTheSecond).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "12", "14",
				"18", "19");
		assertThat(idsOf("client")).containsExactly("1", "2", "3", "4");
	}

	@Test
	void tellsOfEveryRefusedRowAndTheReason() {
		assertThat(refused).containsExactlyInAnyOrder("table,row,id,field,reason",
				"users,13,11,email,is already in use in Kartoteka or in an earlier row",
				"users,15,13,username,is already in use in Kartoteka or in an earlier row",
				"users,17,15,phone,is not a phone number", "users,18,16,password,is a hash that Kartoteka can't verify",
				"users,19,17,password,is a hash that Kartoteka can't verify",
				"users,22,20,email,An e-mail address names a mailbox and a host",
				"users,23,21,username,\"begins or ends with a space, which a login removes\"",
				"clients,6,5,phone,is already in use in Kartoteka or in an earlier row", "clients,7,6,name,is missing",
				"clients,8,7,phone,is not a phone number",
				"clients,9,8,password,is a hash that Kartoteka can't verify");
	}

	@Test
	void importsTheHashesAsTheyAre() throws IOException {
		assertThat(hashesAfterTheSecond).hasSize(17)
			.filteredOn((hash) -> !hash.equals("!"))
			.hasSize(16)
			.allMatch((hash) -> !hash.startsWith(TODAYS_HASH))
			.allMatch((Files.readString(resource("users.csv")) + Files.readString(resource("clients.csv")))::contains);
	}

	@ParameterizedTest
	@ValueSource(strings = { "admin", "alice", "boris", "vera", "gleb", "dina", "Пётр Иванов", "lena", "lev", "pavel",
			"petr@example.org" })
	void letsInWithTheOldPasswordAndUpgradesTheHash(String username) {
		logIn(username, PASSWORD).is(200);
		assertThat(hashOf("account", "username", username)).startsWith(TODAYS_HASH);
		logIn(username, PASSWORD).is(200);
	}

	@ParameterizedTest
	@CsvSource({ "egor, S3cretpass!x", "zhanna, S3cretpass!x", "ivan, !", "maria, S3cretpass!x",
			"alice, S3cretpass!X" })
	void keepsOutWhoeverWasShutOutOrRefusedOrHasNoOrAnotherPassword(String username, String password) {
		logIn(username, password).is(401, NO_SUCH_LOG_IN);
	}

	@ParameterizedTest
	@CsvSource({ "+79517487295, +79517487295", "8 (951) 748-72-96, +79517487296", "89517487298, +79517487298" })
	void letsInClientsWithTheirOldPasswords(String typed, String phone) {
		clientToken(typed, PASSWORD);
		assertThat(store.text("""
				select p.password
				from card_credential p join client c on c.id = p.client_id
				where c.phone = ?""", phone)).startsWith(TODAYS_HASH);
		clientToken(typed, PASSWORD);
	}

	@Test
	void keepsWhatWasKnownOfThem() {
		String alice = logIn("ALICE@example.org", PASSWORD).is(200).at("/access");
		String kept = store
			.text("select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') from account"
					+ " where username = 'alice'");
		assertThat(kept).isEqualTo("2026-11-26 01:53:14.796189");
		anybody().bearing(alice).get("/auth/users/me/").is(200).bodyText().isEqualTo("""
				{"id":2,"username":"alice","email":"Alice@example.org","phone":"+79510000002","surname":"Иванова",\
				"name":"Алиса","second_name":"Петровна","address":"ул. \\"Мира\\",\\nдом 5","image":null,\
				"confirmed_email":true,"confirmed_phone":true,"created_at":"2026-11-26T01:53:14.796189Z",\
				"updated_at":"2026-11-26T01:53:14.801397Z"}""");
		String admin = logIn("admin", PASSWORD).is(200).at("/access");
		anybody().bearing(admin).get("/auth/users/3/").is(200).bodyText().contains("""
				"username":"boris","email":"boris@example.org","phone":null,"surname":"","name":"",""");
	}

	@Test
	void givesNewcomersIdsBeyondAllOfDjangos() {
		Response registered = anybody().post("/auth/users/", """
				{"username":"newcomer","password":"%s"}""".formatted(Person.PASSWORD)).is(201);
		assertThat(Long.parseLong(registered.at("/id"))).isBetween(22L, 999L);
	}

	@Test
	void readsTheTablesOfADatabaseAndImportsOnlyWhatIsNew() throws Exception {
		Database django = TestPostgres.emptyDatabase();
		try (Connection connection = django.connect(); Statement statement = connection.createStatement()) {
			statement.execute(Files.readString(resource("tables.sql")));
			copy(connection, "crm_user", "users.csv");
			copy(connection, "crm_client", "clients.csv");
			statement.execute("update crm_user set email = 'rita@example.org' where username = 'rita'");
			statement.execute("update crm_user set name = 'Елена' where username = 'lena'");
		}
		store.change("delete from account where username = 'egor'");

		assertThat(importDjango("--url=" + django.url(), "--username=" + django.username(),
				"--password=" + django.password(), "--users=public.crm_user",
				"--clients=select *, 'unused' as extra from crm_client where id < 5"))
			.isEqualTo(3);

		logIn("rita@example.org", PASSWORD).is(200);
		assertThat(Files.readAllLines(folder.resolve("refused.csv"))).hasSize(1 + 7)
			.contains("users,12,12,id,\"was imported before; the row has changed since, and that is not imported\"")
			.noneMatch((line) -> line.startsWith("clients,") || line.startsWith("users,20,"));
		assertThat(store.text("select name from account where username = 'lena'")).isEmpty();
		assertThat(store.list("select id from account where username = 'egor'")).isEmpty();
	}

	private static void copy(Connection connection, String table, String file) throws Exception {
		try (InputStream content = Files.newInputStream(resource(file))) {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn("copy " + table + " from stdin with (format csv, header)", content);
		}
	}

	@Test
	void refusesToBeCalledWrongly() {
		assertThat(Commands.run(List.of("import-flask"))).isEqualTo(2);
		assertThat(Commands.run(List.of("import-django", "users.csv"))).isEqualTo(2);
	}

	private static String hashOf(String table, String column, String value) {
		return store.text("select password from %s where %s = ?".formatted(table, column), value);
	}

}
