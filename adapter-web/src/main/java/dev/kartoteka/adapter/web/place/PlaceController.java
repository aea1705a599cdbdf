package dev.kartoteka.adapter.web.place;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.decimal;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.reference;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.slug;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.route.Action.forAnybody;
import static dev.kartoteka.adapter.web.wire.route.Action.forUsers;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;

import org.springframework.stereotype.Controller;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.ListForm;
import dev.kartoteka.adapter.web.wire.response.PublicListResponses;
import dev.kartoteka.adapter.web.wire.response.Rendering;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Format;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.AddPlace;
import dev.kartoteka.domain.place.ChangePlace;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceChanges;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceQueries;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.place.RemovePlace;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Submission;

@Controller
class PlaceController implements RouteDeclarations {

	private static final int DIGITS = 9;

	private static final Field<String> TITLE = Field.required("title",
			text().orBlank().atMost(PlaceDetails.MAX_TITLE_LENGTH));

	private static final Field<String> SHORT_DESCRIPTION = Field.optional("short_description",
			text().orBlank().atMost(PlaceDetails.MAX_SHORT_DESCRIPTION_LENGTH), "");

	private static final Field<String> FULL_DESCRIPTION = Field.optional("full_description",
			text().orBlank().atMost(PlaceDetails.MAX_FULL_DESCRIPTION_LENGTH), "");

	private static final Field<BigDecimal> LONGITUDE = Field.optional("longitude",
			decimal(DIGITS, Coordinates.DECIMAL_PLACES, Coordinates.MAX_LONGITUDE), Coordinates.ORIGIN.longitude());

	private static final Field<BigDecimal> LATITUDE = Field.optional("latitude",
			decimal(DIGITS, Coordinates.DECIMAL_PLACES, Coordinates.MAX_LATITUDE), Coordinates.ORIGIN.latitude());

	private static final Field<PlaceType> TYPE = Field.optional("type",
			slug(PlaceType.PATTERN, PlaceType.MAX_LENGTH).as(PlaceType::new), PlaceType.UNIQUE_PLACE);

	private static final Field<DistrictId> DISTRICT = Field.required("district", reference().as(DistrictId::new));

	private static final Fields FIELDS = Fields.of(TITLE, SHORT_DESCRIPTION, FULL_DESCRIPTION, LONGITUDE, LATITUDE,
			TYPE, DISTRICT);

	private final PlaceQueries queries;

	private final AddPlace adding;

	private final ChangePlace changing;

	private final RemovePlace removing;

	private final PlaceMapper places;

	private final PublicListResponses responses;

	PlaceController(PlaceQueries queries, AddPlace adding, ChangePlace changing, RemovePlace removing,
			PlaceMapper places, PublicListResponses responses) {
		this.queries = queries;
		this.adding = adding;
		this.changing = changing;
		this.removing = removing;
		this.places = places;
		this.responses = responses;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Place List", "/api/v1/places/")
			.get(forAnybody(this::list))
			.answeringAs(Format.JSON, Format.GEO_JSON);
		routes.at("Place Create", "/api/v1/place_create/").post(forUsers(this::add).repeatable());
		routes.at("Place Update Destroy", "/api/v1/place_ud/{id}/")
			.put(forUsers(this::replace))
			.patch(forUsers(this::change))
			.delete(forUsers(this::remove));
	}

	private Response list(Request request) {
		Listing<FoundPlace> found = placesThat(PlaceSearch.askedForIn(request.query()));
		Rendering rendering = request.rendering();
		ToLongFunction<FoundPlace> id = (place) -> place.place().id();
		if (request.format().equals(Format.GEO_JSON)) {
			return this.responses.list(ListForm.FEATURES, found, id, (place) -> this.places.feature(place, rendering));
		}
		return this.responses.list(ListForm.ARRAY_OR_FEATURES, found, id,
				(place) -> this.places.found(place, rendering));
	}

	private Listing<FoundPlace> placesThat(PlaceFilter filter) {
		DistrictId district = filter.district();
		return (district != null && filter.equals(PlaceFilter.of(district)))
				? this.queries.placesOf(district).map((place) -> new FoundPlace(place, null))
				: this.queries.find(filter);
	}

	private Response add(Caller caller, Request request) {
		Place.Snapshot place = this.adding
			.add(new AddPlace.Command(caller, FIELDS.read(request.body()).map(PlaceController::details)));
		return Response.created(this.places.single(place, List.of(), request.rendering()));
	}

	private static PlaceDetails details(Values values) {
		return new PlaceDetails(values.get(DISTRICT), values.get(TITLE), values.get(SHORT_DESCRIPTION),
				values.get(FULL_DESCRIPTION), new Coordinates(values.get(LONGITUDE), values.get(LATITUDE)),
				values.get(TYPE));
	}

	private Response replace(Caller caller, Request request) {
		return change(caller, request, FIELDS.read(request.body()));
	}

	private Response change(Caller caller, Request request) {
		return change(caller, request, FIELDS.readPartially(request.body()));
	}

	private Response change(Caller caller, Request request, Submission<Values> input) {
		PlaceId id = new PlaceId(request.id(0));
		Place.Snapshot place = this.changing.change(
				new ChangePlace.Command(caller, id, input.map(PlaceController::changes), request.versionCondition()));
		return Response.changed(place.version().value(),
				this.places.single(place, this.queries.imagesOf(id), request.rendering()));
	}

	private static PlaceChanges changes(Values values) {
		return new PlaceChanges(values.change(DISTRICT), values.change(TITLE), values.change(SHORT_DESCRIPTION),
				values.change(FULL_DESCRIPTION), values.change(LONGITUDE), values.change(LATITUDE),
				values.change(TYPE));
	}

	private Response remove(Caller caller, Request request) {
		this.removing.remove(new RemovePlace.Command(caller, new PlaceId(request.id(0)), request.versionCondition()));
		return Response.noContent();
	}

}
