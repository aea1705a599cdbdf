package dev.kartoteka.adapter.web.place;

import org.springframework.stereotype.Controller;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.UploadedImages;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.place.AddPlaceImage;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.RemovePlaceImage;
import dev.kartoteka.domain.shared.Submission;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.reference;
import static dev.kartoteka.adapter.web.wire.route.Action.forUsers;

/** Pictures of places. */
@Controller
class PlaceImageController implements RouteDeclarations {

	private static final Field<PlaceId> PLACE = Field.required("place", reference().as(PlaceId::new));

	private final Field<ImageName> image;

	private final Fields fields;

	private final AddPlaceImage adding;

	private final RemovePlaceImage removing;

	private final PlaceMapper places;

	PlaceImageController(AddPlaceImage adding, RemovePlaceImage removing, PlaceMapper places, UploadedImages images) {
		this.adding = adding;
		this.removing = removing;
		this.places = places;
		this.image = Field.required("image", images.kind());
		this.fields = Fields.of(this.image, PLACE);
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Place Image Create", "/api/v1/place_image_create/").post(forUsers(this::add).repeatable());
		routes.at("Place Image Destroy", "/api/v1/place_image_ud/{id}/").delete(forUsers(this::remove));
	}

	private Response add(Caller caller, Request request) {
		Submission<AddPlaceImage.Draft> draft = this.fields.readLater(request.bodyWithFile(ReceiveImage.MAX_SIZE))
			.map((values) -> new AddPlaceImage.Draft(values.get(PLACE), values.get(this.image)));
		PlaceImage.Snapshot added = this.adding.add(new AddPlaceImage.Command(caller, draft));
		return Response.created(this.places.added(added, request.rendering()));
	}

	private Response remove(Caller caller, Request request) {
		this.removing.remove(new RemovePlaceImage.Command(caller, new PlaceImageId(request.id(0))));
		return Response.noContent();
	}

}
