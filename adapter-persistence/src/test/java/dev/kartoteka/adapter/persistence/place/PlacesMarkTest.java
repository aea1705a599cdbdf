package dev.kartoteka.adapter.persistence.place;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.derived.DerivedDataStore;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceChanges;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

@Tag("slow")
class PlacesMarkTest {

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private DistrictId district = new DistrictId(0);

	private DistrictId other = new DistrictId(0);

	private PlaceId park = new PlaceId(0);

	private PlaceImageId image = new PlaceImageId(0);

	@BeforeEach
	void chartTwoDistricts() {
		this.district = this.fixtures.aDistrict("Central");
		this.other = this.fixtures.aDistrict("Northern");
		this.park = this.fixtures.aPlace(this.district, "Park");
		this.store.inTransaction(() -> {
			this.image = anImage();
		});
	}

	static Stream<Named<Consumer<PlacesMarkTest>>> changes() {
		return Stream.of(named("another title", (test) -> test.entitle("Garden")),
				named("another place", (test) -> test.fixtures.aPlace(test.district, "Museum")),
				named("another picture", PlacesMarkTest::anImage), named("a picture less", PlacesMarkTest::removeImage),
				named("a place less", PlacesMarkTest::removePlace));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void isAnotherOneAfterEveryChangeOfTheList(Consumer<PlacesMarkTest> change) {
		String before = mark(this.district);
		assertThat(mark(this.district)).isEqualTo(before);
		this.store.inTransaction(() -> change.accept(this));
		assertThat(mark(this.district)).isNotEqualTo(before);
	}

	@Test
	void isAnotherOneForBothDistrictsWhenAPlaceMoves() {
		String left = mark(this.district);
		String joined = mark(this.other);
		this.store.inTransaction(() -> change(Change.to(this.other), Change.none()));
		assertThat(mark(this.district)).isNotEqualTo(left);
		assertThat(mark(this.other)).isNotEqualTo(joined);
	}

	@Test
	void isAnotherOneAfterARepair() {
		String before = mark(this.district);
		this.store.jdbc().update("update place set title = 'Garden'");
		this.store.port(DerivedDataStore.class).repair();
		assertThat(mark(this.district)).isNotEqualTo(before);
	}

	@Test
	void staysWhenNothingChanges() {
		String before = mark(this.district);
		this.store.inTransaction(() -> entitle("Park"));
		assertThat(mark(this.district)).isEqualTo(before);
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
			entitle("Garden");
			String first = markInTransaction();
			entitle("Wood");
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

	private void entitle(String title) {
		change(Change.none(), Change.to(title));
	}

	private void change(Change<DistrictId> toDistrict, Change<String> title) {
		PlaceChanges changes = new PlaceChanges(toDistrict, title, Change.none(), Change.none(), Change.none(),
				Change.none(), Change.none());
		Place place = this.store.places().findForChange(this.park).orElseThrow();
		place.change(changes);
		this.store.places().update(place);
	}

	private PlaceImageId anImage() {
		PlaceImage added = PlaceImage.of(this.store.placeImages().nextId(), this.park,
				this.fixtures.anImage(ImageFormat.JPEG));
		this.store.placeImages().add(added);
		return added.id();
	}

	private void removeImage() {
		this.store.placeImages().remove(this.store.placeImages().findForChange(this.image).orElseThrow());
	}

	private void removePlace() {
		this.store.places().remove(this.store.places().findForChange(this.park).orElseThrow());
	}

}
