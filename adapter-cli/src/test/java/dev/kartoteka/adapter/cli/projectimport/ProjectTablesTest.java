package dev.kartoteka.adapter.cli.projectimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.kartoteka.adapter.cli.shared.CommandFailure;
import dev.kartoteka.adapter.cli.shared.UnreadableInput;
import dev.kartoteka.adapter.cli.table.Instants;
import dev.kartoteka.adapter.cli.table.Phones;
import dev.kartoteka.adapter.cli.table.Row;
import dev.kartoteka.adapter.cli.table.Source;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.projectimport.ImportProjectRows;
import dev.kartoteka.domain.projectimport.ProjectRow.CardRow;
import dev.kartoteka.domain.projectimport.ProjectRow.MemberRow;
import dev.kartoteka.domain.projectimport.ProjectRow.OrganizationRow;
import dev.kartoteka.domain.projectimport.ProjectRow.PlaceRow;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PostalAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the rows of the tables say. */
class ProjectTablesTest {

	private static final ImportProjectRows NOTHING = (_) -> List.of();

	private static final Instants UTC = new Instants(ZoneOffset.UTC);

	@TempDir
	private Path folder;

	@Test
	void readsAnOrganization() {
		OrganizationRow row = new Organizations(NOTHING, UTC).read(row("id", "5", "creator_id", "7", "name", " Test ",
				"description", "D", "address", "A", "numbers", "{\"b\" : [1.50, 1e3], \"a\": \"\\u0444\"}", "links",
				"null", "created_at", "2021-10-21 15:45:34.434734+00"));
		assertThat(row.number()).isEqualTo(5);
		assertThat(row.creator().value()).isEqualTo(7);
		assertThat(row.details().name()).isEqualTo(" Test ");
		assertThat(row.details().numbers()).isEqualTo(new JsonText("{\"b\":[1.5,1000.0],\"a\":\"ф\"}"));
		assertThat(row.details().links()).isNull();
		assertThat(row.updatedAt()).isEqualTo(row.createdAt()).isEqualTo("2021-10-21T15:45:34.434734Z");
	}

	@Test
	void readsAnOrganizationWithoutDescriptionAndAddress() {
		OrganizationRow row = new Organizations(NOTHING, UTC).read(row("id", "5", "creator_id", "7", "name", "Test",
				"description", " ", "address", "", "created_at", "2021-10-21 15:45:34.434734+00"));
		assertThat(row.details().description()).isEqualTo(" ");
		assertThat(row.details().address()).isEqualTo(PostalAddress.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "creator_id||creator|is missing",
					"creator_id|x|creator_id|is not an integer from 1 to 1000000000000000", "name| |name|is missing",
					"numbers|{|numbers|is not JSON", "numbers|{} {}|numbers|is not JSON",
					"links|\"\\u0000\"|links|contains a null character",
					"links|\"\\ud800\"|links|contains half a character", "created_at||created_at|is missing" })
	void refusesAnOrganization(String column, String value, String field, String reason) {
		Map<String, String> cells = new HashMap<>(Map.of("id", "5", "creator_id", "7", "name", "Test", "description",
				"D", "address", "A", "created_at", "2021-10-21 15:45:34.434734+00"));
		cells.put(column, (value != null) ? value : "");
		assertThatExceptionOfType(UnreadableInput.class)
			.isThrownBy(() -> new Organizations(NOTHING, UTC).read(new Row(1, true, cells)))
			.withMessage(reason)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo(field));
	}

	@Test
	void refusesTextsThatAreTooLong() {
		assertThatExceptionOfType(UnreadableInput.class)
			.isThrownBy(() -> new Districts(NOTHING).read(row("id", "1", "title", "ё".repeat(201))))
			.withMessage("has more than 200 characters");
		assertThatExceptionOfType(UnreadableInput.class)
			.isThrownBy(() -> new Cards(NOTHING, new Phones("RU"), UTC)
				.read(row("id", "1", "organization_id", "1", "client_id", "1", "name", "N", "phone", "+79517487295",
						"created_at", "2021-10-21 15:45:34+00", "data", "\"" + "ё".repeat(33_000) + "\"")))
			.withMessage("has more than 65536 bytes of JSON");
	}

	@Test
	void readsACard() {
		CardRow row = new Cards(NOTHING, new Phones("RU"), UTC).read(row("id", "2", "organization", "1", "client", "3",
				"first_name", "Олег", "phone", "8 (951) 748-72-95", "created_at", "2021-10-25 18:49:24.549258+00",
				"updated_at", "2021-10-25 18:49:24.549305+00", "links", "", "data", "[]"));
		ClientCardDetails details = row.details();
		assertThat(details.phone().e164()).isEqualTo("+79517487295");
		assertThat(details.name().name()).isEqualTo("Олег");
		assertThat(details.links()).isNull();
		assertThat(details.data()).isEqualTo(new JsonText("[]"));
		assertThat(row.uniqueValues()).isEqualTo(Map.of("phone", "1/+79517487295"));
		assertThat(row.updatedAt()).isEqualTo("2021-10-25T18:49:24.549305Z");
	}

	@Test
	void takesTheDateOfAMemberIfThereIsOne() {
		Members members = new Members(NOTHING, UTC);
		MemberRow dated = members.read(row("id", "1", "organization_id", "1", "user_id", "2", "role_id", "3",
				"created_at", "2021-10-25 18:49:24+00"));
		MemberRow undated = members.read(row("id", "1", "organization_id", "1", "user_id", "2", "role_id", "3"));
		assertThat(dated.acceptedAt()).isEqualTo("2021-10-25T18:49:24Z");
		assertThat(undated.acceptedAt()).isAfter(dated.acceptedAt());
	}

	@Test
	void readsAPlace() {
		PlaceRow row = new Places(NOTHING).read(row("id", "1", "district_id", "2", "title", "", "longitude",
				"37.6000004999", "latitude", "", "type", ""));
		assertThat(row.details().coordinates().longitude()).isEqualTo("37.600000");
		assertThat(row.details().coordinates().latitude()).isEqualTo("0.000000");
		assertThat(row.details().type().slug()).isEqualTo("unique_place");
	}

	@ParameterizedTest
	@CsvSource({ "longitude, 180.1, is not from -180 to 180", "latitude, -91, is not from -90 to 90",
			"latitude, NaN, is not a number", "longitude, 1e999999999, is not from -180 to 180",
			"latitude, '1,5', is not a number", "type, A b, is not a word in lower case such as unique_place" })
	void refusesAPlace(String column, String value, String reason) {
		Map<String, String> cells = new HashMap<>(
				Map.of("id", "1", "district_id", "2", "title", "T", "longitude", "1", "latitude", "1"));
		cells.put(column, value);
		assertThatExceptionOfType(UnreadableInput.class)
			.isThrownBy(() -> new Places(NOTHING).read(new Row(1, true, cells)))
			.withMessage(reason);
	}

	@Test
	void knowsPermissionsByTheirNamesHereAndInDjango() throws IOException {
		String permissions = file("permissions.csv", "id,codename\n1,add_clientcard\n2,view_client_card\n3,add_user\n");
		String between = file("role-permissions.csv", "id,role_id,permission_id\n1,7,1\n2,7,2\n3,7,3\n4,8,2\n");
		RolePermissions all = RolePermissions.in(Source.files(this.folder), between, permissions);
		assertThat(all.of(7, "")).containsExactlyInAnyOrder(Permission.CLIENTCARD_CREATE, Permission.CLIENTCARD_VIEW);
		assertThat(all.of(8, "{member_view,ROLE_CHANGE}")).containsExactlyInAnyOrder(Permission.CLIENTCARD_VIEW,
				Permission.MEMBER_VIEW, Permission.ROLE_CHANGE);
		assertThat(all.of(9, "[\"unknown\"]")).isEmpty();
	}

	@Test
	void asksForTheCodenamesOfPermissions() throws IOException {
		String between = file("role-permissions.csv", "id,role_id,permission_id\n1,7,1\n");
		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> RolePermissions.in(Source.files(this.folder), between, null))
			.withMessage(
					"A role has permission 1, but there is no codename of it: name the table of permissions with --permissions=….");
		String nameless = file("permissions.csv", "id,name\n1,x\n");
		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> RolePermissions.in(Source.files(this.folder), between, nameless))
			.withMessage("The table of permissions has no column codename; it has id, name.");
	}

	private String file(String name, String content) throws IOException {
		return Files.writeString(this.folder.resolve(name), content).toString();
	}

	private static Row row(String... cells) {
		Map<String, String> all = new HashMap<>();
		for (int i = 0; i < cells.length; i += 2) {
			all.put(cells[i], cells[i + 1]);
		}
		return new Row(1, true, all);
	}

}
