package dev.kartoteka.domain.ports;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictChanges;
import dev.kartoteka.domain.district.DistrictHasPlaces;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceChanges;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What every store of districts and places does. */
public interface CityGuidePortsContract extends PortsContract {

	@Test
	default void listsDistrictsInTheOrderOfTheirIds() {
		DistrictId first = fixtures().aDistrict("Центральный");
		DistrictId second = fixtures().aDistrict("Арбат");
		assertThat(ports().districtReader().districts().all()).containsExactly(
				new DistrictView(first.value(), "Центральный", "ЦАО", null),
				new DistrictView(second.value(), "Арбат", "ЦАО", null));
	}

	@Test
	default void listsTheDistrictsPlacesInTheOrderOfTheirIds() {
		DistrictId district = fixtures().aDistrict("Центральный");
		PlaceId first = fixtures().aPlace(district, "Парк");
		PlaceId second = fixtures().aPlace(district, "");
		fixtures().aPlace(fixtures().aDistrict("Арбат"), "Музей");
		assertThat(ports().placeReader().placesOf(district).all()).extracting(PlaceView::id)
			.containsExactly(first.value(), second.value());
		assertThat(ports().placeReader().placesOf(new DistrictId(4711)).all()).isEmpty();
	}

	@Test
	default void keepsSixDecimalsOfCoordinates() {
		DistrictId district = fixtures().aDistrict("Центральный");
		fixtures().aPlace(district, "Парк");
		PlaceView place = ports().placeReader().placesOf(district).all().findFirst().orElseThrow();
		assertThat(place.longitude()).hasToString("0.000000");
		assertThat(place.latitude()).hasToString("0.000000");
		assertThat(place.type()).isEqualTo("unique_place");
		assertThat(place.images()).isEmpty();
	}

	@Test
	default void listsThePicturesOfAPlaceInTheOrderOfTheirIds() {
		DistrictId district = fixtures().aDistrict("Центральный");
		PlaceId place = fixtures().aPlace(district, "Парк");
		ImageName first = ImageName.random(ImageFormat.JPEG);
		ImageName second = ImageName.random(ImageFormat.PNG);
		PlaceImageId firstId = aPicture(place, first);
		PlaceImageId secondId = aPicture(place, second);
		assertThat(ports().placeReader().placesOf(district).all().findFirst().orElseThrow().images()).containsExactly(
				new PlaceView.ImageView(firstId.value(), first.value(), place.value()),
				new PlaceView.ImageView(secondId.value(), second.value(), place.value()));
		ports().inTransaction(
				() -> ports().placeImages().remove(ports().placeImages().findForChange(firstId).orElseThrow()));
		assertThat(ports().placeReader().placesOf(district).all().findFirst().orElseThrow().images()).hasSize(1);
		assertThat(ports().inTransaction(() -> ports().placeImages().findForChange(firstId))).isEmpty();
	}

	@Test
	default void refusesAPictureOfAPlaceThatDoesNotExist() {
		ImageName image = ImageName.random(ImageFormat.JPEG);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> aPicture(new PlaceId(4711), image))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("place", new Violation.NoSuchObject(4711))));
	}

	private PlaceImageId aPicture(PlaceId place, ImageName image) {
		return ports().inTransaction(() -> {
			PlaceImage picture = PlaceImage.of(ports().placeImages().nextId(), place, image);
			ports().placeImages().add(picture);
			return picture.id();
		});
	}

	@Test
	default void refusesAPlaceInADistrictThatDoesNotExist() {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> fixtures().aPlace(new DistrictId(4711), "Парк"))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("district", new Violation.NoSuchObject(4711))));
	}

	@Test
	default void storesChangesOfADistrictAndCountsVersions() {
		DistrictId id = fixtures().aDistrict("Центральный");
		assertThat(amended(id, "Северный").version().value()).isEqualTo(1);
		assertThat(amended(id, "Северный").version().value()).isEqualTo(1);
		assertThat(ports().districtReader().districts().all())
			.containsExactly(new DistrictView(id.value(), "Северный", "ЦАО", null));
	}

	@Test
	default void refusesAChangeOfAStaleDistrict() {
		DistrictId id = fixtures().aDistrict("Центральный");
		District stale = ports().inTransaction(() -> ports().districts().findForChange(id).orElseThrow());
		amended(id, "Северный");
		assertThatExceptionOfType(StaleVersion.class)
			.isThrownBy(() -> ports().inTransaction(() -> ports().districts().update(stale)));
	}

	@Test
	default void removesADistrictOnceNoPlaceLiesInIt() {
		DistrictId id = fixtures().aDistrict("Центральный");
		PlaceId place = fixtures().aPlace(id, "Парк");
		assertThatExceptionOfType(DistrictHasPlaces.class).isThrownBy(() -> remove(id));
		ports().inTransaction(() -> ports().places().remove(ports().places().findForChange(place).orElseThrow()));
		remove(id);
		assertThat(ports().districtReader().districts().all()).isEmpty();
		assertThat(ports().inTransaction(() -> ports().districts().findForChange(id))).isEmpty();
	}

	@Test
	default void storesChangesOfAPlaceAndCountsVersions() {
		DistrictId other = fixtures().aDistrict("Арбат");
		PlaceId id = fixtures().aPlace(fixtures().aDistrict("Центральный"), "Парк");
		PlaceChanges changes = new PlaceChanges(Change.to(other), Change.to("Музей"), Change.none(), Change.none(),
				Change.to(new BigDecimal("37.6")), Change.none(), Change.to(new PlaceType("museum")));
		Place.Snapshot amended = amended(id, changes);
		assertThat(amended.version().value()).isEqualTo(1);
		assertThat(amended(id, changes)).isEqualTo(amended);
		assertThat(amended.details()).isEqualTo(new PlaceDetails(other, "Музей", "short", "description",
				new Coordinates(new BigDecimal("37.6"), BigDecimal.ZERO), new PlaceType("museum")));
		assertThat(ports().placeReader().placesOf(other).all()).extracting(PlaceView::title).containsExactly("Музей");
	}

	@Test
	default void refusesToMoveAPlaceToADistrictThatDoesNotExist() {
		PlaceId id = fixtures().aPlace(fixtures().aDistrict("Центральный"), "Парк");
		PlaceChanges changes = new PlaceChanges(Change.to(new DistrictId(4711)), Change.none(), Change.none(),
				Change.none(), Change.none(), Change.none(), Change.none());
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> amended(id, changes))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("district", new Violation.NoSuchObject(4711))));
	}

	private District.Snapshot amended(DistrictId id, String title) {
		return ports().inTransaction(() -> {
			District district = ports().districts().findForChange(id).orElseThrow();
			district.amend(new DistrictChanges(Change.to(title), Change.none(), Change.none()));
			return ports().districts().update(district).snapshot();
		});
	}

	private void remove(DistrictId id) {
		ports().inTransaction(() -> ports().districts().remove(ports().districts().findForChange(id).orElseThrow()));
	}

	private Place.Snapshot amended(PlaceId id, PlaceChanges changes) {
		return ports().inTransaction(() -> {
			Place place = ports().places().findForChange(id).orElseThrow();
			place.amend(changes);
			return ports().places().update(place).snapshot();
		});
	}

}
