package dev.kartoteka.adapter.web.place;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.UploadedImages;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.place.AddPlaceImage;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.RemovePlaceImage;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.reference;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

/** Pictures of places. */
@Controller
class PlaceImageController implements RouteDeclarations {

	private static final Field<PlaceId> PLACE = Field.required("place", reference().map(PlaceId::new));

	private final Field<ImageName> image;

	private final Fields fields;

	private final AddPlaceImage addPlaceImage;

	private final RemovePlaceImage removePlaceImage;

	private final PlaceMapper places;

	PlaceImageController(AddPlaceImage addPlaceImage, RemovePlaceImage removePlaceImage, PlaceMapper places,
			UploadedImages images) {
		this.addPlaceImage = addPlaceImage;
		this.removePlaceImage = removePlaceImage;
		this.places = places;
		this.image = Field.required("image", images.type());
		this.fields = Fields.of(this.image, PLACE);
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Place Image Create", "/api/v1/place_image_create/")
			.post(forAccounts(this::add).withIdempotencyKey());
		routes.at("Place Image Destroy", "/api/v1/place_image_ud/{id}/")
			.delete(forAccounts(this::remove).recordedAs(SecurityEvent.STAFF_CHANGED_GUIDE));
	}

	private Response add(Caller caller, Request request) {
		Submission<AddPlaceImage.Draft> draft = this.fields.readLater(request.bodyWithFile(ReceiveImage.MAX_SIZE))
			.map((values) -> new AddPlaceImage.Draft(values.get(PLACE), values.get(this.image)));
		PlaceImage.Snapshot added = this.addPlaceImage.add(new AddPlaceImage.Command(caller, draft));
		return Response.created("/api/v1/place_image_ud/" + added.id().value() + "/",
				this.places.added(added, request.representationContext()));
	}

	private Response remove(Caller caller, Request request) {
		this.removePlaceImage.remove(new RemovePlaceImage.Command(caller, new PlaceImageId(request.id(0))));
		return Response.noContent();
	}

}
