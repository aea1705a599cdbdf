package dev.kartoteka.application.place;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.place.AddPlace;
import dev.kartoteka.domain.place.AddPlaceImage;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceQueries;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.place.RemovePlaceImage;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlaceQueriesServiceTest extends UseCasesInMemory {

	private final PlaceQueries queries = new PlaceQueriesService(this.ports.placeReader());

	private final AddPlace add = new AddPlaceService(this.ports.callerStatusReader(), this.ports.places());

	private final AddPlaceImage addImage = new AddPlaceImageService(this.ports.callerStatusReader(),
			this.ports.placeImages());

	private final RemovePlaceImage removeImage = new RemovePlaceImageService(this.ports.callerStatusReader(),
			this.ports.placeImages());

	private final AccountId alice = this.given.anAccount("alice");

	private final Caller caller = this.given.loggedIn(this.alice);

	private final Caller staff = this.given.loggedIn(this.given.aStaffAccount("admin"));

	private final DistrictId district = this.given.aDistrict("Center");

	private final PlaceId park = this.given.aPlace(this.district, "Park");

	@Test
	void showsThePlacesOfADistrict() {
		this.given.aPlace(this.given.aDistrict("North"), "Museum");
		assertThat(this.queries.placesOf(this.district).all()).extracting(PlaceView::title).containsExactly("Park");
		assertThat(this.queries.find(PlaceFilter.of(this.district)).all()).extracting((found) -> found.place().title())
			.containsExactly("Park");
	}

	@Test
	void showsAPlaceWithItsImages() {
		PlaceImage.Snapshot image = image();
		List<PlaceView.ImageView> images = List
			.of(new PlaceView.ImageView(image.id().value(), image.image().value(), this.park.value()));
		assertThat(this.queries.imagesOf(this.park)).isEqualTo(images);
		assertThat(this.queries.place(this.park).images()).isEqualTo(images);
		assertThat(this.queries.place(this.park).title()).isEqualTo("Park");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.queries.place(new PlaceId(4711)))
			.withMessage("There is no such place.");
	}

	private PlaceImage.Snapshot image() {
		AddPlaceImage.Draft draft = new AddPlaceImage.Draft(this.park, ImageName.random(ImageFormat.PNG));
		return this.addImage.add(new AddPlaceImage.Command(this.caller, Submission.of(draft)));
	}

	@Test
	void letsActiveCallersAddPlacesAndImages() {
		PlaceDetails details = new PlaceDetails(this.district, "Museum", "", "", Coordinates.ORIGIN,
				PlaceType.UNIQUE_PLACE);
		Place.Snapshot added = this.add.add(new AddPlace.Command(this.caller, Submission.of(details)));
		assertThat(added.details()).isEqualTo(details);
		assertThat(this.queries.place(added.id()).title()).isEqualTo("Museum");
		this.given.deactivate(this.alice);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.add.add(new AddPlace.Command(this.caller, bad())));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.addImage.add(new AddPlaceImage.Command(this.caller, bad())));
	}

	private static <T> Submission<T> bad() {
		return Submission.refused(new IllegalStateException("bad input"));
	}

	@Test
	void letsStaffRemoveImages() {
		PlaceImage.Snapshot image = image();
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.removeImage.remove(new RemovePlaceImage.Command(this.caller, image.id())));
		assertThat(this.queries.imagesOf(this.park)).hasSize(1);
		this.removeImage.remove(new RemovePlaceImage.Command(this.staff, image.id()));
		assertThat(this.queries.imagesOf(this.park)).isEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.removeImage.remove(new RemovePlaceImage.Command(this.staff, image.id())));
	}

}
