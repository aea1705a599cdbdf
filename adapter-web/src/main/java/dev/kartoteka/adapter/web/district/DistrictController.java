package dev.kartoteka.adapter.web.district;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.UploadedImages;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.PublicListResponses;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.district.AddDistrict;
import dev.kartoteka.domain.district.ChangeDistrict;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictChanges;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.district.RemoveDistrict;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;

@Controller
class DistrictController implements RouteDeclarations {

	private static final Field<String> TITLE = Field.required("title", text().atMost(District.MAX_TITLE_LENGTH));

	private static final Field<String> ABBREVIATION = Field.optional("abbreviation",
			text().allowingBlank().atMost(District.MAX_ABBREVIATION_LENGTH), "");

	private final Field<@Nullable ImageName> image;

	private final Fields fields;

	private final DistrictQueries queries;

	private final AddDistrict addDistrict;

	private final ChangeDistrict changeDistrict;

	private final RemoveDistrict removeDistrict;

	private final DistrictMapper districts;

	private final PublicListResponses responses;

	DistrictController(DistrictQueries queries, AddDistrict addDistrict, ChangeDistrict changeDistrict,
			RemoveDistrict removeDistrict, DistrictMapper districts, PublicListResponses responses,
			UploadedImages images) {
		this.queries = queries;
		this.addDistrict = addDistrict;
		this.changeDistrict = changeDistrict;
		this.removeDistrict = removeDistrict;
		this.districts = districts;
		this.image = Field.nullable("image", images.type());
		this.fields = Fields.of(TITLE, ABBREVIATION, this.image);
		this.responses = responses;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("District List", "/api/v1/districts/", "/api/v1/disticts/").get(forAnyone(this::list));
		routes.at("District Create", "/api/v1/district_create/").post(forAccounts(this::add).withIdempotencyKey());
		routes.at("District Update Destroy", "/api/v1/district_ud/{id}/")
			.put(forAccounts(this::replace).recordedAs(SecurityEvent.STAFF_CHANGED_GUIDE))
			.patch(forAccounts(this::change).recordedAs(SecurityEvent.STAFF_CHANGED_GUIDE))
			.delete(forAccounts(this::remove).recordedAs(SecurityEvent.STAFF_CHANGED_GUIDE));
	}

	private Response list(Request request) {
		RepresentationContext context = request.representationContext();
		return this.responses.list(this.queries.districts(), DistrictView::id,
				(district) -> this.districts.listed(district, context));
	}

	private Response add(Caller caller, Request request) {
		Submission<AddDistrict.Draft> draft = this.fields.readLater(request.bodyWithFile(ReceiveImage.MAX_SIZE))
			.map((values) -> new AddDistrict.Draft(values.get(TITLE), values.get(ABBREVIATION),
					values.get(this.image)));
		District.Snapshot district = this.addDistrict.add(new AddDistrict.Command(caller, draft));
		return Response.created("/api/v1/district_ud/" + district.id().value() + "/",
				this.districts.single(district, request.representationContext()));
	}

	private Response replace(Caller caller, Request request) {
		return change(caller, request, this.fields.readLater(request.bodyWithFile(ReceiveImage.MAX_SIZE)));
	}

	private Response change(Caller caller, Request request) {
		return change(caller, request, this.fields.readPartiallyLater(request.bodyWithFile(ReceiveImage.MAX_SIZE)));
	}

	private Response change(Caller caller, Request request, Submission<Values> input) {
		Submission<DistrictChanges> changes = input.map((values) -> new DistrictChanges(values.change(TITLE),
				values.change(ABBREVIATION), values.change(this.image)));
		District.Snapshot district = this.changeDistrict.change(
				new ChangeDistrict.Command(caller, new DistrictId(request.id(0)), changes, request.versionCondition()));
		return Response.changed(district.version().value(),
				this.districts.single(district, request.representationContext()));
	}

	private Response remove(Caller caller, Request request) {
		this.removeDistrict
			.remove(new RemoveDistrict.Command(caller, new DistrictId(request.id(0)), request.versionCondition()));
		return Response.noContent();
	}

}
