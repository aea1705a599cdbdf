package dev.kartoteka.endtoend;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The errors for bad values of each field type. */
class FieldRulesTest extends EndToEnd {

	private static final String ISSUE = "/clients/client-card-c/";

	private static Person alice;

	private static long organization;

	private static String theCard;

	private static String theOrganization;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		organization = store.organization(alice, "Test");
		theOrganization = "/organizations/organization-rud/%d/".formatted(organization);
		theCard = "/clients/client-card-ud/%d/".formatted(store.card(organization, "Ann", "+79510000001"));
		store.districts(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "name|null|This field may not be null.", "name|true|Not a valid string.",
					"name|[]|Not a valid string.", "name|{}|Not a valid string.", "name|``|This field is required.",
					"name|\"\"|This field may not be blank.", "name|\"  \\n \"|This field may not be blank.",
					"name|\"a\\u0000b\"|Null characters are not allowed.", "surname|null|This field may not be null.",
					"surname|false|Not a valid string.", "phone|null|This field may not be null.",
					"phone|\"\"|This field may not be blank.", "phone|\"abc\"|The phone number entered is not valid.",
					"phone|\"+7951\"|The phone number entered is not valid.",
					"phone|\"+79517487295999\"|The phone number entered is not valid.",
					"phone|true|Not a valid string.", "password|\"\"|This field may not be blank.",
					"password|\"short12\"|Ensure this field has at least 8 characters.",
					"password|null|This field may not be null.", "password|[]|Not a valid string.",
					"organization|\"abc\"|Incorrect type. Expected pk value, received str.",
					"organization|[]|Incorrect type. Expected pk value, received list.",
					"organization|{}|Incorrect type. Expected pk value, received dict.",
					"organization|true|Incorrect type. Expected pk value, received bool.",
					"organization|null|This field may not be null.", "organization|``|This field is required." })
	void refusesACardWithABadValue(String field, String value, String error) {
		as(alice).post(ISSUE, cardWith(field, value)).is(400, """
				{"%s":["%s"]}""".formatted(field, error));
	}

	/** A valid card with another value of one field, which is left out if empty. */
	private static String cardWith(String field, String value) {
		StringBuilder card = new StringBuilder("{\"whatever\":0");
		String[][] good = { { "name", "\"Bob\"" }, { "surname", "\"\"" }, { "phone", "\"+79510000002\"" },
				{ "password", "\"clientclient\"" }, { "organization", String.valueOf(organization) } };
		for (String[] pair : good) {
			String used = pair[0].equals(field) ? value : pair[1];
			if (!used.isEmpty()) {
				card.append(",\"%s\":%s".formatted(pair[0], used));
			}
		}
		return card.append('}').toString();
	}

	@Test
	void refusesALoneSurrogate() {
		Response response = as(alice).patch(theCard, "{\"name\":\"a\\ud800b\"}").is(400).isJson();
		assertThat(response.json().propertyNames()).containsExactly("name");
		response = as(alice).patch(theCard, "{\"links\":{\"a\":\"\\udc00\"}}").is(400).isJson();
		assertThat(response.json().propertyNames()).containsExactly("links");
	}

	@ParameterizedTest
	@CsvSource({ "surname, 150", "name, 150", "second_name, 150", "address, 300" })
	void limitsTextsOfACardInCodePoints(String field, int limit) {
		as(alice).patch(theCard, "{\"%s\":\"%s\"}".formatted(field, "\uD83E\uDD94".repeat(limit))).is(200);
		as(alice).patch(theCard, "{\"%s\":\"%s\"}".formatted(field, "Ё".repeat(limit + 1))).is(400, """
				{"%s":["Ensure this field has no more than %d characters."]}""".formatted(field, limit));
	}

	@ParameterizedTest
	@CsvSource({ "name, 200", "description, 2000", "address, 300" })
	void limitsTextsOfAnOrganization(String field, int limit) {
		as(alice).patch(theOrganization, "{\"%s\":\"%s\"}".formatted(field, "Ё".repeat(limit))).is(200);
		as(alice).patch(theOrganization, "{\"%s\":\"%s\"}".formatted(field, "Ё".repeat(limit + 1))).is(400, """
				{"%s":["Ensure this field has no more than %d characters."]}""".formatted(field, limit));
	}

	@ParameterizedTest
	@ValueSource(strings = { "links", "data" })
	void limitsJsonTo64Kibibytes(String field) {
		String sixtyFour = "{\"a\":\"%s\"}".formatted("x".repeat(64 * 1024 - 8));
		as(alice).patch(theCard, "{\"%s\":%s}".formatted(field, sixtyFour)).is(200);
		Response response = as(alice).patch(theCard, "{\"%s\":%s}".formatted(field, sixtyFour.replaceFirst("x", "xx")))
			.is(400)
			.isJson();
		assertThat(response.json().propertyNames()).containsExactly(field);
		as(alice).patch(theCard, "{\"%s\":null}".formatted(field)).is(200);
	}

	@Test
	void limitsPasswords() {
		as(alice).post(ISSUE, cardWith("password", "\"%s\"".formatted("x".repeat(129)))).is(400, """
				{"password":["Ensure this field has no more than 128 characters."]}""");
	}

	@Test
	void namesAllBadFieldsInTheOrderOfTheirDeclaration() {
		as(alice).post(ISSUE, """
				{"password":"short","phone":"abc","name":null,"organization":%d}""".formatted(organization)).is(400, """
				{"name":["This field may not be null."],"phone":["The phone number entered is not valid."],\
				"password":["Ensure this field has at least 8 characters."]}""");
		as(alice).put(theCard, """
				{"phone":"","name":" ","organization":%d}""".formatted(organization)).is(400, """
				{"name":["This field may not be blank."],"phone":["This field may not be blank."]}""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "5|5", "1.5|1.5", "-3|-3", "\"  Ann  \"|Ann" })
	void takesNumbersAsTheirTextAndTrimsTexts(String value, String stored) {
		as(alice).patch(theCard, "{\"address\":%s}".formatted(value)).is(200).bodyText().contains("""
				"address":"%s",""".formatted(stored));
	}

	@ParameterizedTest
	@ValueSource(strings = { "8 (951) 748-72-95", "+7 951 748 72 95", "89517487295", "+7(951)7487295", "9517487295" })
	void readsPhonesInAnyNotation(String phone) {
		as(alice).patch(theCard, "{\"phone\":\"%s\"}".formatted(phone)).is(200).bodyText().contains("""
				"phone":"+79517487295",""");
	}

	@Test
	void readsPhonesOfOtherCountries() {
		as(alice).patch(theCard, "{\"phone\":\"+49 30 901820\"}").is(200).bodyText().contains("""
				"phone":"+4930901820",""");
	}

	@Test
	void keepsJsonAsItCame() {
		as(alice).patch(theCard, """
				{"links": {"z": 1, "a": [true, null, 1.50, "Ё"], "b": {}}}""").is(200).bodyText().endsWith("""
				"links":{"z":1,"a":[true,null,1.5,"Ё"],"b":{}}}""");
		as(alice).patch(theCard, "{\"links\":null}").is(200).bodyText().endsWith("\"links\":null}");
	}

	@Test
	void refusesASecondCardWithThePhoneHoweverItIsWritten() {
		String phone = "+79510000007";
		as(alice).post(ISSUE, cardWith("phone", "\"%s\"".formatted(phone))).is(201);
		String refusal = """
				{"phone":["A client card with this phone already exists in this organization."]}""";
		as(alice).post(ISSUE, cardWith("phone", "\"8 951 000 00 07\"")).is(400, refusal);
		as(alice).patch(theCard, "{\"phone\":\"%s\"}".formatted(phone)).is(400, refusal);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "longitude|\"abc\"|A valid number is required.", "longitude|true|A valid number is required.",
					"longitude|[]|A valid number is required.", "longitude|null|This field may not be null.",
					"longitude|\"1234567.123\"|Ensure that there are no more than 9 digits in total.",
					"longitude|\"37.1234567\"|Ensure that there are no more than 6 decimal places.",
					"longitude|1234.5|Ensure that there are no more than 3 digits before the decimal point.",
					"longitude|180.1|Ensure this value is less than or equal to 180.",
					"longitude|-180.1|Ensure this value is greater than or equal to -180.",
					"latitude|90.000001|Ensure this value is less than or equal to 90.",
					"latitude|\"-91\"|Ensure this value is greater than or equal to -90.",
					"district|999|Invalid pk \\\"999\\\" - object does not exist.",
					"district|\"one\"|Incorrect type. Expected pk value, received str.",
					"district|null|This field may not be null.", "title|null|This field may not be null.",
					"title|false|Not a valid string." })
	void refusesAPlaceWithABadValue(String field, String value, String error) {
		as(alice).post("/api/v1/place_create/", """
				{"district":1,"title":"Park","%s":%s}""".formatted(field, value)).is(400, """
				{"%s":["%s"]}""".formatted(field, error));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"Upper\"", "\"two words\"", "\"парк\"", "\"\"", "null", "true" })
	void refusesATypeOfPlaceThatIsNoLowerCaseSlug(String type) {
		Response response = as(alice).post("/api/v1/place_create/", """
				{"district":1,"title":"Park","type":%s}""".formatted(type)).is(400);
		assertThat(response.json().propertyNames()).containsExactly("type");
	}

	@Test
	void limitsTextsOfTheCityGuide() {
		as(alice).post("/api/v1/district_create/", """
				{"title":"%s","abbreviation":"%s"}""".formatted("Ё".repeat(201), "Ё".repeat(21))).is(400, """
				{"title":["Ensure this field has no more than 200 characters."],\
				"abbreviation":["Ensure this field has no more than 20 characters."]}""");
		as(alice)
			.post("/api/v1/place_create/",
					"""
							{"district":1,"title":"%s","short_description":"%s","full_description":"%s"}"""
						.formatted("Ё".repeat(201), "Ё".repeat(501), "Ё".repeat(20_001)))
			.is(400, """
					{"title":["Ensure this field has no more than 200 characters."],\
					"short_description":["Ensure this field has no more than 500 characters."],\
					"full_description":["Ensure this field has no more than 20000 characters."]}""");
	}

	@Test
	void requiresThreeFieldsOfAnOrganization() {
		as(alice).post("/organizations/organization-lc/").is(400, """
				{"name":["This field is required."],"description":["This field is required."],\
				"address":["This field is required."]}""");
	}

}
