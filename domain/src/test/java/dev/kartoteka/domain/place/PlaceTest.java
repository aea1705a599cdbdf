package dev.kartoteka.domain.place;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlaceTest {

	private static final PlaceDetails PARK = new PlaceDetails(new DistrictId(1), "Park", "short", "full",
			Coordinates.ORIGIN, PlaceType.UNIQUE_PLACE);

	@Test
	void changesWhatIsNamed() {
		Place place = Place.add(new PlaceId(5), PARK);
		PlaceType museum = new PlaceType("museum");
		place.change(new PlaceChanges(Change.to(new DistrictId(2)), Change.to("Museum"), Change.to("brief"),
				Change.to("long"), Change.to(new BigDecimal("1.5")), Change.to(new BigDecimal("2.5")),
				Change.to(museum)));
		assertThat(place.snapshot())
			.isEqualTo(
					new Place.Snapshot(new PlaceId(5),
							new PlaceDetails(new DistrictId(2), "Museum", "brief", "long",
									new Coordinates(new BigDecimal("1.5"), new BigDecimal("2.5")), museum),
							Version.FIRST));
	}

	@Test
	void keepsWhatIsNotNamed() {
		PlaceChanges none = new PlaceChanges(Change.none(), Change.none(), Change.none(), Change.none(), Change.none(),
				Change.none(), Change.none());
		assertThat(none.appliedTo(PARK)).isEqualTo(PARK);
	}

	@ParameterizedTest
	@CsvSource({ "201, 0, 0", "0, 501, 0", "0, 0, 20001" })
	void hasTextsOfLimitedLength(int title, int brief, int full) {
		assertThatIllegalArgumentException().isThrownBy(() -> details(title, brief, full));
		assertThat(details(200, 500, 20_000).fullDescription()).hasSize(20_000);
	}

	private static PlaceDetails details(int title, int brief, int full) {
		return new PlaceDetails(new DistrictId(1), "x".repeat(title), "x".repeat(brief), "x".repeat(full),
				Coordinates.ORIGIN, PlaceType.UNIQUE_PLACE);
	}

	@Test
	void hasATypeInLowerCase() {
		assertThat(new PlaceType("a".repeat(50)).slug()).hasSize(50);
		assertThat(new PlaceType("a-1_b").slug()).isEqualTo("a-1_b");
		for (String text : List.of("", "A", "a--b", "-a", "a_", "a b", "a".repeat(51))) {
			assertThatIllegalArgumentException().isThrownBy(() -> new PlaceType(text));
		}
	}

	@Test
	void isShownWithItsImages() {
		PlaceView view = new PlaceView(5, List.of(), "Park", "short", "full", BigDecimal.ONE, BigDecimal.TEN,
				"unique_place", 1, 7);
		List<PlaceView.ImageView> images = List.of(new PlaceView.ImageView(8, "a.png", 5));
		assertThat(view.with(images)).isEqualTo(new PlaceView(5, images, "Park", "short", "full", BigDecimal.ONE,
				BigDecimal.TEN, "unique_place", 1, 7));
	}

	@Test
	void isFoundByItsDistrict() {
		assertThat(PlaceFilter.of(new DistrictId(3)))
			.isEqualTo(new PlaceFilter(new DistrictId(3), null, null, null, null));
	}

}
