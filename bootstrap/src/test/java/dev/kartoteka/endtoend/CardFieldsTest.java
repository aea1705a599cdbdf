package dev.kartoteka.endtoend;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import dev.kartoteka.architecture.ProjectFolder;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.shared.FullName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Every field of a card is in each place that describes, takes, shows or records cards,
 * or is left out there for a reason. The fields are the components of the domain's
 * records.
 */
class CardFieldsTest extends EndToEnd {

	private static final String IMAGE = "image";

	private static final String PHONE = "+79517487295";

	/** The composed component {@code name} is the name of one of its parts as well. */
	private static final List<String> FIELDS = Stream.of(FullName.class, ClientCardDetails.class)
		.flatMap((type) -> Arrays.stream(type.getRecordComponents()))
		.map(CardFieldsTest::wireName)
		.distinct()
		.toList();

	/** What requests send as each field. An image is sent as a file. */
	private static final Map<String, String> SENT = Map.of("surname", "Liddell", "name", "Alice", "second_name",
			"Pleasance", "phone", PHONE, "address", "Oxford", "links", "{\"a\":1}", "data", "[2]");

	private static final Map<String, String> NOTHING_LEFT_OUT = Map.of();

	private static final Map<String, String> LEFT_OUT_OF_CSV = Map.of(IMAGE, "a cell cannot hold a file");

	private static final ApiDescription DESCRIPTION = ApiDescription.ofKartoteka();

	private Consumer alice = anybody();

	private long salon;

	private long other;

	@BeforeEach
	void twoOrganizations() {
		startWithNothing();
		Person creator = store.person("alice");
		this.salon = store.organization(creator, "Salon");
		this.other = store.organization(creator, "Other");
		this.alice = as(creator);
	}

	@ParameterizedTest
	@ValueSource(strings = { "NewClientCard", "ClientCardForm", "ClientCardChanges", "ClientCard" })
	void areInTheSchema(String schema) {
		requireAll("The schema " + schema,
				DESCRIPTION.at("/components/schemas/" + schema + "/properties").node().propertyNames(),
				NOTHING_LEFT_OUT);
	}

	@Test
	void areTakenForANewCardAndShown() {
		JsonNode card = whole(issue(), this.salon);
		requireAll("A new card, read with expand,", sentIn(card::get), NOTHING_LEFT_OUT);
	}

	@Test
	void areNamedByTheTextOnExpandIfOnlyItShowsThem() {
		long id = issue();
		JsonNode usual = this.alice.get("/clients/client-card-r/%d/%d/".formatted(id, this.salon)).is(200).json();
		String text = DESCRIPTION.at("/components/parameters/Expand/description").node().asString();
		requireAll("The text on expand, in client-cards.yaml,",
				those((field) -> usual.has(field) || text.contains("`" + field + "`")), NOTHING_LEFT_OUT);
	}

	@Test
	void areTakenForAChange() {
		long id = store.card(this.salon, "Name", "+79517487296");
		this.alice.patch("/clients/client-card-ud/%d/".formatted(id), content()).is(200);
		requireAll("A changed card", sentIn(whole(id, this.salon)::get), NOTHING_LEFT_OUT);
		requireAll("The audit trail of a change", sentIn((field) -> recorded().path(field).get(1)), NOTHING_LEFT_OUT);
	}

	@Test
	void areRecordedOfANewCard() {
		issue();
		requireAll("The audit trail of a new card", sentIn((field) -> recorded().path(field).get(1)), NOTHING_LEFT_OUT);
	}

	@Test
	void areColumnsOfAnExport() throws IOException {
		issue();
		String header = export().lines().findFirst().orElseThrow();
		requireAll("An exported table", List.of(header.split(",")), LEFT_OUT_OF_CSV);
		assertThat(bulkGuide()).as("bulk.md has the header of an export").contains("`" + header + "`");
	}

	/** The rows are staged between the request and the cards. */
	@Test
	void areColumnsOfAnImport() {
		issue();
		String table = export();
		bringToTheOther(table, "create");
		long created = store.number("select id from client_card where organization_id = ?", this.other);
		requireAll("A card created by an import", sentIn(whole(created, this.other)::get), LEFT_OUT_OF_CSV);

		this.alice.delete("/clients/client-card-ud/%d/".formatted(created)).is(204);
		long changed = store.card(this.other, "Name", PHONE);
		bringToTheOther(table, "update");
		requireAll("A card changed by an import", sentIn(whole(changed, this.other)::get), LEFT_OUT_OF_CSV);
	}

	@Test
	void areNamedAsColumnsOfAnImport() throws IOException {
		String text = DESCRIPTION.at("/components/schemas/ImportOrder/properties/file/description").node().asString();
		requireAll("The text on the file, in imports.yaml,", those((field) -> text.contains("`" + field + "`")),
				LEFT_OUT_OF_CSV);
		String columns = bulkGuide().lines().filter((line) -> line.startsWith("**Columns**")).findFirst().orElseThrow();
		requireAll("The paragraph on columns in bulk.md", those((field) -> columns.contains("`" + field + "`")),
				LEFT_OUT_OF_CSV);
	}

	/** The test notices a field that is missing, and a reason that is out of date. */
	@Test
	void areMissedWhereTheyAreForgotten() {
		List<String> allButOne = those((field) -> !field.equals("address"));
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> requireAll("A table", allButOne, NOTHING_LEFT_OUT))
			.withMessage("A table lacks [address]. Add the field there, or say in CardFieldsTest why it is left out.");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> requireAll("A table", FIELDS, LEFT_OUT_OF_CSV))
			.withMessage("A table has [image], which CardFieldsTest says is left out.");
	}

	private static void requireAll(String place, Collection<String> found, Map<String, String> leftOut) {
		List<String> forgotten = those((field) -> !found.contains(field) && !leftOut.containsKey(field));
		assertThat(forgotten)
			.withFailMessage("%s lacks %s. Add the field there, or say in CardFieldsTest why it is left out.", place,
					forgotten)
			.isEmpty();
		List<String> outdated = those((field) -> found.contains(field) && leftOut.containsKey(field));
		assertThat(outdated).withFailMessage("%s has %s, which CardFieldsTest says is left out.", place, outdated)
			.isEmpty();
	}

	private static List<String> those(Predicate<String> condition) {
		return FIELDS.stream().filter(condition).toList();
	}

	/** Returns the fields that are there with the value that was sent. */
	private static List<String> sentIn(Function<String, @Nullable JsonNode> values) {
		return those((field) -> isSent(field, values.apply(field)));
	}

	private static boolean isSent(String field, @Nullable JsonNode value) {
		if (value == null || value.isNull()) {
			return false;
		}
		String text = value.isString() ? value.asString() : value.toString();
		return field.equals(IMAGE) || text.equals(SENT.get(field));
	}

	private static String wireName(RecordComponent component) {
		return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

	private Content content() {
		requireAll("SENT", SENT.keySet(), Map.of(IMAGE, "it is sent as a file"));
		Stream<String> values = SENT.entrySet().stream().flatMap((sent) -> Stream.of(sent.getKey(), sent.getValue()));
		Stream<String> others = Stream.of("password", "clientclient", "organization", String.valueOf(this.salon));
		return Content.multipartWithFile(IMAGE, "face.png", picture(),
				Stream.concat(values, others).toArray(String[]::new));
	}

	private static byte[] picture() {
		try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
			ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), "png", file);
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private long issue() {
		this.alice.post("/clients/client-card-c/", content()).is(201);
		return store.number("select id from client_card where organization_id = ?", this.salon);
	}

	private JsonNode whole(long card, long organization) {
		return this.alice
			.get("/clients/client-card-r/%d/%d/?expand=%s".formatted(card, organization, String.join(",", FIELDS)))
			.is(200)
			.json();
	}

	private JsonNode recorded() {
		return this.alice.get("/organizations/change-l/%d/".formatted(this.salon))
			.is(200)
			.json()
			.valueStream()
			.filter((entry) -> entry.get("object").asString().equals("clientcard"))
			.map((entry) -> entry.get("changes"))
			.filter((changes) -> changes.has("phone"))
			.findFirst()
			.orElseThrow();
	}

	private String export() {
		return this.alice.get("/clients/client-card-l/%d/?format=csv".formatted(this.salon)).is(200).body();
	}

	private void bringToTheOther(String table, String mode) {
		Response accepted = this.alice
			.post("/clients/client-card-import-c/",
					Content.multipartWithFile("file", "cards.csv", table.getBytes(StandardCharsets.UTF_8),
							"organization", String.valueOf(this.other), "mode", mode))
			.is(202);
		await().atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> this.alice.get(accepted.requiredHeader("Location")).at("/done").equals("1"));
	}

	private static String bulkGuide() throws IOException {
		return Files.readString(ProjectFolder.root().resolve("docs/api/bulk.md"));
	}

}
