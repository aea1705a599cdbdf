package dev.kartoteka.domain.ports;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
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

}
