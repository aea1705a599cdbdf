package dev.kartoteka.endtoend;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.bootstrap.command.Commands;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Imports a whole Django project: see {@code django/project.sql}. The first run reads CSV
 * files and breaks off in the middle of the cards; the second one reads the database and
 * continues; the third one has nothing left to do.
 */
class ProjectImportTest extends EndToEnd {

	private static final String PASSWORD = "S3cretpass!x";

	private static final List<String> TABLES = List.of("auth_permission", "users_user", "organizations_organization",
			"organizations_role", "organizations_role_permissions", "organizations_member", "clients_client",
			"clients_client_organization", "clients_clientcard", "places_district", "places_place",
			"places_placeimage");

	private static final String NOT_IMPORTED = "refers to something that was not imported";

	private static final String IN_USE = "is already in use in Kartoteka or in an earlier row";

	@TempDir
	private static Path folder;

	private static final List<Integer> exitCodes = new ArrayList<>();

	private static String[] wholeProject = {};

	private static Consumer alice = anybody();

	private static Consumer boris = anybody();

	private static List<String> cardsAfterTheFirst = List.of();

	private static List<String> rowsAfterTheSecond = List.of();

	private static List<String> rowsAfterTheThird = List.of();

	private static List<String> refusedByTheSecond = List.of();

	private static List<String> refusedByTheThird = List.of();

	@BeforeAll
	static void importThreeTimes() throws Exception {
		Database django = TestPostgres.emptyDatabase();
		Path media = media();
		try (Connection connection = django.connect(); Statement statement = connection.createStatement()) {
			statement.execute(project());
			exportAll(connection);
		}
		tear(folder.resolve("clients_clientcard.csv"), "\n53,");
		exitCodes.add(importDjango("--tables=all", "--folder=" + folder, "--media=" + media, "--batch-size=1"));
		cardsAfterTheFirst = store.list("select id from client_card order by id");
		wholeProject = new String[] { "--tables=all", "--media=" + media, "--url=" + django.url(),
				"--username=" + django.username(), "--password=" + django.password() };
		exitCodes.add(importDjango(wholeProject));
		rowsAfterTheSecond = rows();
		refusedByTheSecond = Files.readAllLines(folder.resolve("refused.csv"));
		exitCodes.add(importDjango(wholeProject));
		rowsAfterTheThird = rows();
		refusedByTheThird = Files.readAllLines(folder.resolve("refused.csv"));
		alice = anybody().bearing(logIn("alice", PASSWORD).is(200).at("/access"));
		boris = anybody().bearing(logIn("boris", PASSWORD).is(200).at("/access"));
	}

	private static String project() throws IOException {
		try (InputStream script = ProjectImportTest.class.getResourceAsStream("/django/project.sql")) {
			return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void exportAll(Connection connection) throws Exception {
		for (String table : TABLES) {
			try (OutputStream file = Files.newOutputStream(folder.resolve(table + ".csv"))) {
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyOut("copy (select * from " + table + " order by id) to stdout with (format csv, header)",
							file);
			}
		}
	}

	/**
	 * Ends the file, out of sight of who reads the rows before, with what is no UTF-8.
	 */
	private static void tear(Path file, String from) throws IOException {
		String content = Files.readString(file);
		byte[] torn = (content.substring(0, content.indexOf(from)) + from + "x".repeat(50_000) + "?")
			.getBytes(StandardCharsets.UTF_8);
		torn[torn.length - 1] = (byte) 0xFF;
		Files.write(file, torn);
	}

	private static Path media() throws IOException {
		Path media = folder.resolve("media");
		for (String picture : List.of("users/alice.png", "cards/test.gif", "districts/arbat.png", "places/park.png",
				"../outside.png")) {
			Path file = media.resolve(picture).normalize();
			Files.createDirectories(file.getParent());
			Files.write(file, picture(picture.replaceAll(".*\\.", "")));
		}
		Files.writeString(media.resolve("places/broken.jpg"), "No picture");
		Files.createSymbolicLink(media.resolve("places/link.png"), folder.resolve("outside.png"));
		return media;
	}

	private static byte[] picture(String format) throws IOException {
		ByteArrayOutputStream picture = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, picture);
		return picture.toByteArray();
	}

	private static int importDjango(String... options) {
		Database database = program.database();
		List<String> arguments = new ArrayList<>(List.of("import-django", "--report=" + folder.resolve("refused.csv"),
				"--kartoteka.data-dir=" + program.folder(), "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.username(),
				"--spring.datasource.password=" + database.password(), "--kartoteka.jwt-secret=" + Program.JWT_SECRET));
		arguments.addAll(List.of(options));
		return Commands.run(arguments);
	}

	/** Every row that the import has made or that follows from one, with all it has. */
	private static List<String> rows() {
		List<String> rows = new ArrayList<>();
		for (String table : List.of("account", "organization", "role", "member", "client", "client_card",
				"client_card_word", "client_card_directory", "client_organization", "card_credential", "district",
				"place", "place_title_word", "place_image", "image", "adoption")) {
			rows.addAll(store.list("select '%s ' || t::text from %s t order by 1".formatted(table, table)));
		}
		return rows;
	}

	@Test
	void goesOnWhereItBrokeOffAndDoesNothingTwice() {
		assertThat(exitCodes).containsExactly(1, 3, 3);
		assertThat(cardsAfterTheFirst).containsExactly("52");
		assertThat(rowsAfterTheSecond).isNotEmpty();
		assertThat(rowsAfterTheThird).isEqualTo(rowsAfterTheSecond);
		assertThat(refusedByTheThird).isEqualTo(refusedByTheSecond);
	}

	@Test
	void keepsEveryId() {
		assertThat(ids("account")).containsExactly("11", "12", "14");
		assertThat(ids("organization")).containsExactly("1", "2", "4");
		assertThat(ids("role")).containsExactly("21", "22");
		assertThat(ids("member")).containsExactly("31", "36");
		assertThat(ids("client")).containsExactly("41", "42", "43", "45");
		assertThat(ids("client_card")).containsExactly("52", "53", "54");
		assertThat(ids("district")).containsExactly("71", "72");
		assertThat(ids("place")).containsExactly("81", "82");
		assertThat(ids("place_image")).containsExactly("91", "99");
	}

	@Test
	void looksForAllColumnsFirst() {
		List<String> before = rows();
		List<String> options = new ArrayList<>(List.of(wholeProject));
		options.add("--users=select id + 500 as id, 'new' || id as username, password, created_at from users_user");
		options.add("--places=select id, title from places_place");
		assertThat(importDjango(options.toArray(String[]::new))).isEqualTo(1);
		assertThat(rows()).isEqualTo(before);
	}

	private static List<String> ids(String table) {
		return store.list("select id from " + table + " where id < 100 order by id");
	}

	@Test
	void tellsOfEveryRefusedRowAndTheReason() {
		assertThat(refusedByTheSecond).containsExactlyInAnyOrder("table,row,id,field,reason",
				"users,3,13,phone,is not a phone number",
				"pictures of users,4,14,image,lies outside of the media folder",
				"organizations,3,3,creator," + NOT_IMPORTED, "organizations,5,5,name,is missing",
				"roles,3,23,name," + IN_USE, "roles,4,24,organization," + NOT_IMPORTED, "members,2,32,user," + IN_USE,
				"members,3,33,role," + NOT_IMPORTED, "members,4,34,user," + NOT_IMPORTED,
				"members,5,35,role,is missing", "clients,4,44,phone,is not a phone number",
				"cards,4,55,phone," + IN_USE, "cards,5,56,client," + NOT_IMPORTED, "cards,6,57,name,is missing",
				"cards,7,58,client,is missing", "cards,8,59,organization," + NOT_IMPORTED,
				"links,6,66,client," + NOT_IMPORTED, "links,7,67,organization," + NOT_IMPORTED,
				"districts,3,73,title,is missing", "places,3,83,type,is not a word in lower case such as unique_place",
				"places,4,84,district," + NOT_IMPORTED, "places,5,85,latitude,is not from -90 to 90",
				"place-images,2,92,image,\"is not a picture in the format JPEG, PNG, GIF or WebP, or is damaged\"",
				"place-images,3,93,image,lies outside of the media folder",
				"place-images,4,94,image,is not in the media folder",
				"place-images,5,95,image,lies outside of the media folder", "place-images,6,96,place," + NOT_IMPORTED,
				"place-images,7,97,image,is not a file", "place-images,8,98,image,is missing");
	}

	@Test
	void showsOrganizationsWithRolesAndMembers() {
		alice.get("/organizations/organization-lc/").is(200).bodyText().contains("""
				{"id":1,"name":"Test","description":"Test","address":"Test","creator":{"id":11,""", """
				"numbers":{"a":null,"b":[1.5,"8 800"]},"links":null,"created_at":"2021-10-21T15:45:34.434734Z",\
				"updated_at":"2021-10-21T15:45:34.434767Z"}""");
		assertThat(alice.get("/organizations/role-r/21/1/").is(200).json().at("/permissions").size()).isEqualTo(3);
		Response roles = alice.get("/organizations/role-l/1/").is(200);
		assertThat(roles.at("/0/name")).isEqualTo("Manager");
		assertThat(roles.body()).contains("clientcard_view", "clientcard_create", "member_view");
		Response members = alice.get("/organizations/member-l/1/").is(200);
		assertThat(members.each("/id")).containsExactly("31");
		assertThat(members.at("/0/user/email")).isEqualTo("boris@example.org");
		assertThat(members.body()).contains("\"accepted_at\":\"2021-11-01T10:00:00Z\"");
		boris.delete("/clients/client-card-ud/52/").is(403);
	}

	@Test
	void showsCardsAsTheyWere() {
		Response card = boris.get("/clients/client-card-r/52/1/?expand=image,links,data").is(200);
		card.bodyText()
			.startsWith(
					"""
							{"id":52,"surname":"","name":"TestClient","second_name":"","phone":"+79517487295","address":"","image":"http""")
			.contains("""
					"links":["https://example.org"],"data":{"a":"ё","z":1},"organization":{"id":1,""", """
					"client":{"id":41,"surname":"","name":"TestClient","second_name":"","phone":"+79517487295",\
					"address":"","confirmed_phone":false,"organization":[{"id":2,""")
			.endsWith("""
					"created_at":"2021-10-25T18:49:24.278461Z","updated_at":"2021-10-25T19:00:47.741996Z"},\
					"created_at":"2021-10-25T18:49:24.549258Z","updated_at":"2021-10-25T18:49:24.549305Z"}""");
		assertThat(alice.get("/clients/client-card-l/1/").is(200).each("/id")).containsExactly("53", "52");
		assertThat(alice.get("/clients/client-card-l/1/p7487296/").is(200).each("/id")).containsExactly("53");
		assertThat(
				alice.get("/clients/client-card-l/1/f%D0%B2%D0%BE%D0%B4%D0%BA%D0%B8%D0%BD%20%D0%BE%D0%BB%D0%B5%D0%B3/")
					.is(200)
					.each("/id"))
			.containsExactly("53");
		assertShows(card.at("/image"));
	}

	@Test
	void keepsLinksWithoutACard() {
		alice.get("/clients/client-card-r/53/1/").is(200).bodyText().contains("""
				"organization":[{"id":2,""");
		String token = clientToken("+79517487297", PASSWORD);
		anybody().bearing(token).get("/clients/client-u/43/").is(200).bodyText().contains("""
				"organization":[{"id":1,""");
	}

	@Test
	void letsClientsInByTheCredentialOfTheirOldestCard() {
		assertThat(store.list("select client_id || ' ' || organization_id || ' ' || coalesce(card_id, 0)"
				+ " from card_credential where client_id < 100 order by client_id"))
			.containsExactly("41 1 52", "42 1 53", "43 0 0");
		String token = clientToken("8 951 748 72 95", PASSWORD);
		Response record = anybody().bearing(token).get("/clients/client-u/41/").is(200);
		assertThat(record.at("/organization/0/id")).isEqualTo("1");
		assertThat(record.json().at("/organization").size()).isEqualTo(1);
	}

	@Test
	void showsDistrictsAndPlacesWithTheirPictures() {
		Response districts = anybody().get("/api/v1/districts/").is(200);
		assertThat(districts.each("/id")).containsExactly("71", "72");
		assertShows(districts.at("/0/image"));
		assertThat(districts.at("/1/image")).isEqualTo("null");
		Response places = anybody().get("/api/v1/places/?district_id=71").is(200);
		assertThat(places.each("/id")).containsExactly("81");
		places.bodyText().contains("""
				"title":"Парк","short_description":"Короткое описание","full_description":"","longitude":"37.600000",\
				"latitude":"55.750000","type":"unique_place","district":71}""");
		assertShows(places.at("/0/images/0/image"));
		assertThat(anybody().get("/api/v1/places/?search=%D0%BF%D0%B0%D1%80%D0%BA%D0%B8").is(200).each("/id"))
			.containsExactly("81");
		assertThat(alice.get("/auth/users/me/").is(200).at("/image")).startsWith("http");
		assertThat(store.number("select count(*) from image where removable_at is null")).isEqualTo(5);
	}

	@Test
	void keepsAnOrganizationWithoutDescriptionAndAddress() {
		String organization = "/organizations/organization-rud/4/";
		assertThat(alice.get(organization).is(200).body()).contains("""
				"name":"No address","description":" ","address":"",""");
		alice.patch(organization, "{\"links\":[1]}").is(200, """
				{"name":"No address","description":" ","address":"","links":[1],"numbers":null}""");
		alice.patch(organization, "{\"address\":\"\"}").is(400, "{\"address\":[\"This field may not be blank.\"]}");
		alice.patch(organization, "{\"links\":null}").is(200);
	}

	private static void assertShows(String url) {
		Response picture = anybody().follow(url);
		assertThat(picture.status()).as(url).isEqualTo(200);
		assertThat(picture.requiredHeader("Content-Type")).startsWith("image/");
	}

	@ParameterizedTest
	@CsvSource({ "account, 14", "organization, 5", "role, 24", "member, 36", "client, 45", "client_card, 59",
			"district, 73", "place, 85", "place_image, 99" })
	void makesIdsBeyondAllOfDjangos(String table, long greatest) {
		assertThat(store.number("select nextval('" + table + "_id_seq')")).isGreaterThan(greatest);
	}

	@Test
	void beginsTheAuditTrailWithTheFirstChange() {
		String before = alice.get("/organizations/change-l/1/").is(200).body();
		assertThat(before).isEqualTo("[]");
		alice.patch("/clients/client-card-ud/53/", "{\"address\":\"Арбат 1\"}").is(200);
		assertThat(alice.get("/organizations/change-l/1/").is(200).body())
			.contains("\"changes\":{\"address\":[\"\",\"Арбат 1\"]}");
		alice.patch("/clients/client-card-ud/53/", "{\"address\":\"\"}").is(200);
	}

}
