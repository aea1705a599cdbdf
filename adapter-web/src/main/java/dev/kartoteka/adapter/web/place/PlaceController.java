package dev.kartoteka.adapter.web.place;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.ListFormat;
import dev.kartoteka.adapter.web.wire.response.PublicListResponses;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Format;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
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

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.decimal;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.reference;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.slug;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;

@Controller
class PlaceController implements RouteDeclarations {

	private static final int DIGITS = 9;

	private static final Field<String> TITLE = Field.required("title",
			text().allowingBlank().atMost(PlaceDetails.MAX_TITLE_LENGTH));

	private static final Field<String> SHORT_DESCRIPTION = Field.optional("short_description",
			text().allowingBlank().atMost(PlaceDetails.MAX_SHORT_DESCRIPTION_LENGTH), "");

	private static final Field<String> FULL_DESCRIPTION = Field.optional("full_description",
			text().allowingBlank().atMost(PlaceDetails.MAX_FULL_DESCRIPTION_LENGTH), "");

	private static final Field<BigDecimal> LONGITUDE = Field.optional("longitude",
			decimal(DIGITS, Coordinates.DECIMAL_PLACES, Coordinates.MAX_LONGITUDE), Coordinates.ORIGIN.longitude());

	private static final Field<BigDecimal> LATITUDE = Field.optional("latitude",
			decimal(DIGITS, Coordinates.DECIMAL_PLACES, Coordinates.MAX_LATITUDE), Coordinates.ORIGIN.latitude());

	private static final Field<PlaceType> TYPE = Field.optional("type",
			slug(PlaceType.PATTERN, PlaceType.MAX_LENGTH).map(PlaceType::new), PlaceType.UNIQUE_PLACE);

	private static final Field<DistrictId> DISTRICT = Field.required("district", reference().map(DistrictId::new));

	private static final Fields FIELDS = Fields.of(TITLE, SHORT_DESCRIPTION, FULL_DESCRIPTION, LONGITUDE, LATITUDE,
			TYPE, DISTRICT);

	private final PlaceQueries queries;

	private final AddPlace addPlace;

	private final ChangePlace changePlace;

	private final RemovePlace removePlace;

	private final PlaceMapper places;

	private final PublicListResponses responses;

	PlaceController(PlaceQueries queries, AddPlace addPlace, ChangePlace changePlace, RemovePlace removePlace,
			PlaceMapper places, PublicListResponses responses) {
		this.queries = queries;
		this.addPlace = addPlace;
		this.changePlace = changePlace;
		this.removePlace = removePlace;
		this.places = places;
		this.responses = responses;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Place List", "/api/v1/places/").get(forAnyone(this::list)).produces(Format.JSON, Format.GEO_JSON);
		routes.at("Place Create", "/api/v1/place_create/").post(forAccounts(this::add).withIdempotencyKey());
		routes.at("Place Update Destroy", "/api/v1/place_ud/{id}/")
			.put(forAccounts(this::replace).recordedAs(SecurityEvent.STAFF_CHANGED_GUIDE))
			.patch(forAccounts(this::change).recordedAs(SecurityEvent.STAFF_CHANGED_GUIDE))
			.delete(forAccounts(this::remove).recordedAs(SecurityEvent.STAFF_CHANGED_GUIDE));
	}

	private Response list(Request request) {
		Listing<FoundPlace> found = placesThat(PlaceSearch.requestedBy(request.query()));
		RepresentationContext context = request.representationContext();
		ToLongFunction<FoundPlace> id = (place) -> place.place().id();
		if (request.format().equals(Format.GEO_JSON)) {
			return this.responses.list(ListFormat.FEATURES, found, id, (place) -> this.places.feature(place, context));
		}
		return this.responses.list(ListFormat.ARRAY_OR_FEATURES, found, id,
				(place) -> this.places.found(place, context));
	}

	private Listing<FoundPlace> placesThat(PlaceFilter filter) {
		DistrictId district = filter.district();
		return (district != null && filter.equals(PlaceFilter.of(district)))
				? this.queries.placesOf(district).map((place) -> new FoundPlace(place, null))
				: this.queries.find(filter);
	}

	private Response add(Caller caller, Request request) {
		Place.Snapshot place = this.addPlace
			.add(new AddPlace.Command(caller, FIELDS.read(request.body()).map(PlaceController::details)));
		return Response.created("/api/v1/place_ud/" + place.id().value() + "/",
				this.places.single(place, List.of(), request.representationContext()));
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
		Place.Snapshot place = this.changePlace.change(
				new ChangePlace.Command(caller, id, input.map(PlaceController::changes), request.versionCondition()));
		return Response.changed(place.version().value(),
				this.places.single(place, this.queries.imagesOf(id), request.representationContext()));
	}

	private static PlaceChanges changes(Values values) {
		return new PlaceChanges(values.change(DISTRICT), values.change(TITLE), values.change(SHORT_DESCRIPTION),
				values.change(FULL_DESCRIPTION), values.change(LONGITUDE), values.change(LATITUDE),
				values.change(TYPE));
	}

	private Response remove(Caller caller, Request request) {
		this.removePlace
			.remove(new RemovePlace.Command(caller, new PlaceId(request.id(0)), request.versionCondition()));
		return Response.noContent();
	}

}
