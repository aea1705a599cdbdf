package dev.kartoteka.adapter.persistence.place;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceChanges;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Change;

import static org.assertj.core.api.Assertions.assertThat;

/** What the search by words finds. */
@Tag("slow")
class PlaceSearchTest {

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	@BeforeEach
	void fillTheGuide() {
		DistrictId district = this.fixtures.aDistrict("Центральный");
		for (String title : new String[] { "Парк Горького", "Арка", "Музей 1905 года", "Кафе/бар «Ёлки»",
				"Санкт-Петербургская улица", "Old Bridge" }) {
			this.fixtures.aPlace(district, title);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "парки", "ПАРКАМИ", "в парке", "парк Горького", "горьким паркам" })
	void findsEveryFormOfAWord(String words) {
		assertThat(find(words)).containsExactly("Парк Горького");
	}

	@Test
	void takesYoForYe() {
		assertThat(find("елка")).containsExactly("Кафе/бар «Ёлки»");
		assertThat(find("ЁЛКА")).containsExactly("Кафе/бар «Ёлки»");
	}

	@Test
	void findsWordsThatSignsPutTogether() {
		assertThat(find("бар")).containsExactly("Кафе/бар «Ёлки»");
		assertThat(find("петербургские улицы")).containsExactly("Санкт-Петербургская улица");
		assertThat(find("bridges")).containsExactly("Old Bridge");
	}

	@Test
	void findsWordsOfDescriptions() {
		this.store.jdbc().update("update place set full_description = 'Прогулки у реки' where title = 'Арка'");
		assertThat(find("прогулка")).containsExactly("Арка");
	}

	@ParameterizedTest
	@ValueSource(strings = { "прак", "паркк", "порк", "праки", "прак горкого" })
	void findsATitleInSpiteOfASlip(String words) {
		assertThat(find(words)).contains("Парк Горького");
	}

	@Test
	void takesAWordAsItIsWrittenIfSomePlaceHasIt() {
		assertThat(find("парк")).containsExactly("Парк Горького");
		assertThat(find("арка")).containsExactly("Арка");
		assertThat(find("гарка")).contains("Арка");
	}

	@Test
	void takesNumbersAsTheyAreWritten() {
		assertThat(find("1905")).hasSize(1);
		assertThat(find("1906")).isEmpty();
	}

	@Test
	void learnsWordsOfChangedTitles() {
		assertThat(find("набережнпя")).isEmpty();
		entitle("Арка", "Набережная");
		assertThat(find("набережнпя")).containsExactly("Набережная");
		assertThat(find("гарка")).doesNotContain("Набережная");
	}

	@ParameterizedTest
	@ValueSource(strings = { "и", "!", "' | 'дюжина", "парк & !музей", "\\", "дюжина", "<b>" })
	void findsNothingWhereNothingIsAskedFor(String words) {
		assertThat(find(words)).isEmpty();
	}

	private void entitle(String former, String title) {
		Long id = this.store.jdbc().queryForObject("select id from place where title = ?", Long.class, former);
		this.store.inTransaction(() -> {
			Place place = this.store.places().findForChange(new PlaceId(Objects.requireNonNull(id))).orElseThrow();
			place.change(new PlaceChanges(Change.none(), Change.to(title), Change.none(), Change.none(), Change.none(),
					Change.none(), Change.none()));
			this.store.places().update(place);
		});
	}

	private List<String> find(String words) {
		return this.store.placeReader()
			.find(new PlaceFilter(null, null, words, null, null))
			.all()
			.map((found) -> found.place().title())
			.toList();
	}

}
