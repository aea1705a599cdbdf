package dev.kartoteka.domain.ports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictChanges;
import dev.kartoteka.domain.district.DistrictHasPlaces;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.place.BoundingBox;
import dev.kartoteka.domain.place.Circle;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceChanges;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the ports for districts and places. */
public interface CityGuidePortsContract extends PortsContract {

	@Test
	default void listsDistrictsInTheOrderOfTheirIds() {
		DistrictId first = fixtures().aDistrict("Центральный");
		DistrictId second = fixtures().aDistrict("Арбат");
		assertThat(ports().districtReader().districts().all()).containsExactly(
				new DistrictView(first.value(), "Центральный", "ЦАО", null, 0),
				new DistrictView(second.value(), "Арбат", "ЦАО", null, 0));
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
	default void findsPlacesByAllThatIsAskedForTogether() {
		DistrictId district = fixtures().aDistrict("Центральный");
		DistrictId other = fixtures().aDistrict("Арбат");
		PlaceId museum = aPlace(district, "Музей Москвы", "museum", "37.6", "55.7");
		PlaceId park = aPlace(district, "Парк", "park", "37.61", "55.7");
		PlaceId farPark = aPlace(other, "Большой парк", "park", "37.7", "55.9");
		assertThat(found(new PlaceFilter(district, new PlaceType("park"), null, null, null))).containsExactly(park);
		assertThat(found(new PlaceFilter(null, new PlaceType("park"), null, null, null))).containsExactly(park,
				farPark);
		assertThat(found(new PlaceFilter(null, null, "парк", null, null))).containsExactly(park, farPark);
		assertThat(found(new PlaceFilter(null, null, "БОЛЬШОЙ парк", null, null))).containsExactly(farPark);
		assertThat(found(new PlaceFilter(other, null, "музей", null, null))).isEmpty();
		assertThat(found(new PlaceFilter(null, null, "%' & (", null, null))).isEmpty();
		BoundingBox box = new BoundingBox(37.6, 55.7, 37.61, 55.7);
		assertThat(found(new PlaceFilter(null, null, null, null, box))).containsExactly(museum, park);
		Circle near = new Circle(37.61, 55.7, 50_000);
		assertThat(found(new PlaceFilter(null, null, "парк", near, box))).containsExactly(park);
		assertThat(ports().placeReader().find(new PlaceFilter(district, null, null, null, box)).all())
			.allSatisfy((found) -> assertThat(found.distance()).isNull());
	}

	@Test
	default void findsPlacesByTheirIdsOrByDistrictTitleAndPosition() {
		DistrictId district = fixtures().aDistrict("Центральный");
		PlaceId park = aPlace(district, "Парк", "park", "37.600001", "55.7");
		PlaceId twin = aPlace(district, "Парк", "garden", "37.600001", "55.7");
		PlaceId other = aPlace(fixtures().aDistrict("Арбат"), "Парк", "park", "37.600001", "55.7");
		aPlace(district, "Парк", "park", "37.600002", "55.7");
		aPlace(district, "парк", "park", "37.600001", "55.7");
		assertThat(ports().placeReader().withIds(List.of(other, new PlaceId(4711), park))).extracting(PlaceView::id)
			.containsExactly(park.value(), other.value());
		PlaceDetails wanted = new PlaceDetails(district, "Парк", "", "",
				new Coordinates(new BigDecimal("37.600001"), new BigDecimal("55.7")), PlaceType.UNIQUE_PLACE);
		assertThat(ports().placeReader().findByNaturalKey(List.of(wanted, wanted))).extracting(PlaceView::id)
			.containsExactly(park.value(), twin.value());
	}

	@Test
	default void givesIdsBeyondReservedOnesAndNeverGoesBack() {
		ports().inTransaction(() -> {
			ports().places().reserveIdsUpTo(new PlaceId(5000));
			ports().districts().reserveIdsUpTo(new DistrictId(5000));
			ports().places().reserveIdsUpTo(new PlaceId(7));
			ports().districts().reserveIdsUpTo(new DistrictId(0));
			assertThat(ports().places().nextId().value()).isGreaterThan(5000);
			assertThat(ports().districts().nextId().value()).isGreaterThan(5000);
			return true;
		});
	}

	@Test
	default void findsTheNearestPlacesFirst() {
		DistrictId district = fixtures().aDistrict("Центральный");
		PlaceId north = aPlace(district, "", "park", "37.6", "55.71");
		PlaceId here = aPlace(district, "", "park", "37.6", "55.7");
		PlaceId south = aPlace(district, "", "park", "37.6", "55.69");
		aPlace(district, "", "park", "37.6", "55.72");
		Listing<FoundPlace> found = ports().placeReader()
			.find(new PlaceFilter(null, null, null, new Circle(37.6, 55.7, 1200), null));
		assertThat(found.all()).extracting((place) -> place.place().id())
			.startsWith(here.value())
			.containsExactlyInAnyOrder(here.value(), north.value(), south.value());
		assertThat(found.all().mapToLong((place) -> Math.round(Objects.requireNonNull(place.distance()))))
			.containsExactly(0L, 1112L, 1112L);
	}

	@Test
	default void keepsTheOrderOfDistancesAcrossPortions() {
		DistrictId district = fixtures().aDistrict("Центральный");
		PlaceId fourth = aPlace(district, "", "park", "0.003", "0");
		PlaceId first = aPlace(district, "", "park", "0.001", "0");
		PlaceId third = aPlace(district, "", "park", "0.002", "0");
		PlaceId asNear = aPlace(district, "", "park", "0.001", "0");
		PlaceId last = aPlace(district, "", "park", "0.004", "0");
		List<PlaceId> byDistance = List.of(first, asNear, third, fourth, last);
		Listing<FoundPlace> list = ports().placeReader()
			.find(new PlaceFilter(null, null, null, new Circle(0, 0, 1000), null));
		assertThat(idsOf(list.page(2, 2).items())).isEqualTo(byDistance.subList(2, 4));
		assertThat(list.page(1, 2).total()).isEqualTo(5);
		Listing.Slice<FoundPlace> start = list.slice(new Listing.Cursor.Start(), 2);
		assertThat(idsOf(start.items())).isEqualTo(byDistance.subList(0, 2));
		Listing.Slice<FoundPlace> middle = list.slice(new Listing.Cursor.After(byDistance.get(1).value()), 2);
		assertThat(idsOf(middle.items())).isEqualTo(byDistance.subList(2, 4));
		assertThat(middle.precededByMore()).isTrue();
		assertThat(middle.followedByMore()).isTrue();
		Listing.Slice<FoundPlace> end = list.slice(new Listing.Cursor.After(byDistance.get(3).value()), 2);
		assertThat(idsOf(end.items())).isEqualTo(byDistance.subList(4, 5));
		assertThat(end.followedByMore()).isFalse();
		Listing.Slice<FoundPlace> back = list.slice(new Listing.Cursor.Before(byDistance.get(4).value()), 3);
		assertThat(idsOf(back.items())).isEqualTo(byDistance.subList(1, 4));
		assertThat(back.precededByMore()).isTrue();
		assertThat(back.followedByMore()).isTrue();
	}

	@Test
	default void looksAcrossTheAntimeridianAndThePoles() {
		DistrictId district = fixtures().aDistrict("Центральный");
		PlaceId east = aPlace(district, "", "park", "179.99", "-17");
		PlaceId west = aPlace(district, "", "park", "-179.995", "-17");
		PlaceId line = aPlace(district, "", "park", "180", "-17");
		PlaceId pole = aPlace(district, "", "park", "37", "89.99");
		PlaceId beyondThePole = aPlace(district, "", "park", "-143", "89.98");
		assertThat(found(new PlaceFilter(null, null, null, null, new BoundingBox(179, -18, -179, -16))))
			.containsExactly(east, west, line);
		assertThat(found(new PlaceFilter(null, null, null, null, new BoundingBox(-180, -18, -179, -16))))
			.containsExactly(west, line);
		assertThat(found(new PlaceFilter(null, null, null, new Circle(-179.99, -17, 10_000), null)))
			.containsExactly(west, line, east);
		assertThat(found(new PlaceFilter(null, null, null, new Circle(100, 90, 5000), null))).containsExactly(pole,
				beyondThePole);
	}

	private PlaceId aPlace(DistrictId district, String title, String type, String longitude, String latitude) {
		return ports().inTransaction(() -> {
			Coordinates position = new Coordinates(new BigDecimal(longitude), new BigDecimal(latitude));
			Place place = Place.add(ports().places().nextId(),
					new PlaceDetails(district, title, "", "", position, new PlaceType(type)));
			ports().places().add(place);
			return place.id();
		});
	}

	private List<PlaceId> found(PlaceFilter filter) {
		return idsOf(ports().placeReader().find(filter).all().toList());
	}

	private static List<PlaceId> idsOf(List<FoundPlace> found) {
		return found.stream().map((place) -> new PlaceId(place.place().id())).toList();
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
		ImageName first = fixtures().anImage(ImageFormat.JPEG);
		ImageName second = fixtures().anImage(ImageFormat.PNG);
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
		ImageName image = fixtures().anImage(ImageFormat.JPEG);
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
		assertThat(changed(id, "Северный").version().value()).isEqualTo(1);
		assertThat(changed(id, "Северный").version().value()).isEqualTo(1);
		assertThat(ports().districtReader().districts().all())
			.containsExactly(new DistrictView(id.value(), "Северный", "ЦАО", null, 1));
	}

	@Test
	default void refusesAChangeOfAStaleDistrict() {
		DistrictId id = fixtures().aDistrict("Центральный");
		District stale = ports().inTransaction(() -> ports().districts().findForChange(id).orElseThrow());
		changed(id, "Северный");
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
		Place.Snapshot changed = changed(id, changes);
		assertThat(changed.version().value()).isEqualTo(1);
		assertThat(changed(id, changes)).isEqualTo(changed);
		assertThat(changed.details()).isEqualTo(new PlaceDetails(other, "Музей", "short", "description",
				new Coordinates(new BigDecimal("37.6"), BigDecimal.ZERO), new PlaceType("museum")));
		assertThat(ports().placeReader().placesOf(other).all()).extracting(PlaceView::title).containsExactly("Музей");
	}

	@Test
	default void refusesToMoveAPlaceToADistrictThatDoesNotExist() {
		PlaceId id = fixtures().aPlace(fixtures().aDistrict("Центральный"), "Парк");
		PlaceChanges changes = new PlaceChanges(Change.to(new DistrictId(4711)), Change.none(), Change.none(),
				Change.none(), Change.none(), Change.none(), Change.none());
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> changed(id, changes))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("district", new Violation.NoSuchObject(4711))));
	}

	private District.Snapshot changed(DistrictId id, String title) {
		return ports().inTransaction(() -> {
			District district = ports().districts().findForChange(id).orElseThrow();
			district.change(new DistrictChanges(Change.to(title), Change.none(), Change.none()));
			return ports().districts().update(district).snapshot();
		});
	}

	private void remove(DistrictId id) {
		ports().inTransaction(() -> ports().districts().remove(ports().districts().findForChange(id).orElseThrow()));
	}

	private Place.Snapshot changed(PlaceId id, PlaceChanges changes) {
		return ports().inTransaction(() -> {
			Place place = ports().places().findForChange(id).orElseThrow();
			place.change(changes);
			return ports().places().update(place).snapshot();
		});
	}

}
