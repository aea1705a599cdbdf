package dev.kartoteka.adapter.persistence.place;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.ports.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class PlacesMarkTest {

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private DistrictId district = new DistrictId(0);

	private DistrictId other = new DistrictId(0);

	@BeforeEach
	void chartTwoDistricts() {
		this.district = this.fixtures.aDistrict("Central");
		this.other = this.fixtures.aDistrict("Northern");
		this.fixtures.aPlace(this.district, "Park");
		change("insert into place_image (id, place_id, image) select 1, id, 'a.jpg' from place");
	}

	static Stream<String> changes() {
		return Stream.of("update place set title = 'Garden'",
				"insert into place_image (id, place_id, image) select 2, id, 'b.jpg' from place",
				"update place_image set image = 'b.jpg'", "delete from place_image", "delete from place",
				"truncate place_image", "truncate place, place_image");
	}

	@ParameterizedTest
	@MethodSource("changes")
	void isAnotherOneAfterEveryChangeOfTheList(String sql) {
		String before = mark(this.district);
		assertThat(mark(this.district)).isEqualTo(before);
		change(sql);
		assertThat(mark(this.district)).isNotEqualTo(before);
	}

	@Test
	void isAnotherOneForBothDistrictsWhenAPlaceMoves() {
		String left = mark(this.district);
		String joined = mark(this.other);
		change("update place set district_id = " + this.other.value());
		assertThat(mark(this.district)).isNotEqualTo(left);
		assertThat(mark(this.other)).isNotEqualTo(joined);
	}

	@Test
	void staysWhenAnotherDistrictChanges() {
		String before = mark(this.district);
		this.fixtures.aPlace(this.other, "Station");
		assertThat(mark(this.district)).isEqualTo(before);
	}

	@Test
	void changesOnceInATransactionHoweverManyPlacesItAdds() {
		String before = mark(this.district);
		this.store.inTransaction(() -> {
			change("update place set title = 'Garden'");
			String first = markInTransaction();
			change("update place set title = 'Wood'");
			assertThat(first).isNotEqualTo(before);
			assertThat(markInTransaction()).isEqualTo(first);
		});
	}

	@Test
	void isMissingWhereThereIsNoDistrict() {
		assertThat(this.store.placeReader().placesOf(new DistrictId(4711)).mark()).isEmpty();
	}

	private String mark(DistrictId of) {
		Optional<String> mark = this.store.placeReader().placesOf(of).mark();
		return mark.orElseThrow();
	}

	private String markInTransaction() {
		return String.valueOf(this.store.jdbc()
			.queryForObject("select places_mark from district where id = ?", String.class, this.district.value()));
	}

	private void change(String sql) {
		this.store.jdbc().update(sql);
	}

}
