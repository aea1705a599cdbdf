package dev.kartoteka.endtoend;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Search of cards by phone and by name. */
class SearchTest extends EndToEnd {

	private static Person alice;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		Person bob = store.person("bob");
		store.organization(alice, "Alice's");
		issue(alice, 1, "Фёдор", "Семёнов-Тян-Шанский", "Ильич", "+79517487295");
		issue(alice, 1, "Анна", "Каренина", "", "+79517480095");
		issue(alice, 1, "ANNA MARIA", "O'Neil", "", "+4930901820");
		issue(alice, 1, "100%", "a_b", "c\\\\d", "+79510000004");
		issue(alice, 1, "İbrahim", "DİNÇ", "", "+905321234567");
		issue(alice, 1, "Ғабит", "Петрова–Водкина", "Иод", "+77011234567");
		issue(bob, store.organization(bob, "Bob's"), "Анна", "Каренина", "", "+79517480095");
	}

	private static void issue(Person member, long organization, String name, String surname, String secondName,
			String phone) {
		as(member)
			.post("/clients/client-card-c/",
					"""
							{"organization":%d,"name":"%s","surname":"%s","second_name":"%s","phone":"%s","password":"clientclient"}"""
						.formatted(organization, name, surname, secondName, phone))
			.is(201);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "+79517487295|1", "8 (951) 748-72-95|1", "89517487295|1", "9517487295|1", "7295|1", "487295|1",
					"48-72-95|1", "0095|2", "+79517480095|2", "1820|3", "+49 30 901820|3", "+79510000004|4", "0004|4",
					"5555|", "295|", "95|", "+7951|", "951748|", "%|", "____|", "%%%%|", "\\\\\\\\|", "7_95|", "7%95|",
					"abcd|", "+|", "+79999999999|" })
	void byPhoneInAnyNotationOrByItsEnd(String sought, @Nullable String found) {
		assertFound("p", sought, found);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "Фёдор|1", "федор|1", "ФЕДОР|1", "фед|1", "фёд семё|1", "Ильич Фёдор|1", "семенов|1",
					"семёнов-тян|1", "тян|1", "шанский|1", "едор|", "Анна|2", "каренина анна|2", "анна анна|2",
					"анна фёдор|", "anna|3", "maria a|3", "o'neil|3", "O’Neil|3", "oneil|3", "neil|3", "eil|",
					"семёнов–тян|1", "тян−ш|1", "dinç|5", "dinc|5", "DINÇ|5", "DİNÇ|5", "dınç|5", "ibrahim|5",
					"İBRAHİM|5", "IBRAHIM|5", "водкина|6", "петрова-в|6", "петрова‐водкина|6", "габит|6", "ҒАБИТ|6",
					"йод|", "a|4,3", "100%|4", "1|4", "%|", "_|", "a_b|4", "a%b|", "c\\d|4", "c\\|4", "\\|",
					"  анна  |2", "Анна Каренина Петровна|" })
	void byTheBeginningsOfAllWords(String sought, @Nullable String found) {
		assertFound("f", sought, found);
	}

	private static void assertFound(String kind, String sought, @Nullable String found) {
		String path = "/clients/client-card-l/1/" + kind
				+ URLEncoder.encode(sought, StandardCharsets.UTF_8).replace("+", "%20") + "/";
		List<String> expected = (found == null) ? List.of() : List.of(found.split(",", -1));
		assertThat(as(alice).get(path).is(200).each("/id")).isEqualTo(expected);
	}

	@Test
	void takesAPlusInAPathForAPlus() {
		assertThat(as(alice).get("/clients/client-card-l/1/p+79517487295/").is(200).each("/id")).containsExactly("1");
		assertThat(as(alice).get("/clients/client-card-l/1/p+79517487295").is(200).each("/id")).containsExactly("1");
	}

	@Test
	void seesChangesOfNameAndPhone() {
		long card = store.card(1, "Old", "+79510000009");
		as(alice).patch("/clients/client-card-ud/%d/".formatted(card), "{\"name\":\"New\",\"phone\":\"+79510000010\"}")
			.is(200);
		assertFound("f", "old", null);
		assertFound("p", "+79510000009", null);
		assertFound("f", "new", String.valueOf(card));
		assertFound("p", "0010", String.valueOf(card));
		as(alice).delete("/clients/client-card-ud/%d/".formatted(card)).isEmpty(204);
		assertFound("f", "new", null);
		assertFound("p", "0010", null);
	}

}
