package dev.kartoteka.adapter.web.district;

import static dev.kartoteka.adapter.web.wire.input.Kinds.text;
import static dev.kartoteka.adapter.web.wire.route.Action.forAnybody;
import static dev.kartoteka.adapter.web.wire.route.Action.forUsers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;

import dev.kartoteka.adapter.web.wire.answer.Answer;
import dev.kartoteka.adapter.web.wire.answer.Rendering;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.UploadedImages;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.Resource;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.district.ChartDistrict;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.shared.Submission;

@Controller
class DistrictController implements Resource {

	private static final Field<String> TITLE = Field.required("title", text().atMost(District.MAX_TITLE_LENGTH));

	private static final Field<String> ABBREVIATION = Field.optional("abbreviation",
			text().orBlank().atMost(District.MAX_ABBREVIATION_LENGTH), "");

	private final Field<@Nullable ImageName> image;

	private final Fields fields;

	private final DistrictQueries queries;

	private final ChartDistrict charting;

	private final DistrictMapper districts;

	DistrictController(DistrictQueries queries, ChartDistrict charting, DistrictMapper districts,
			UploadedImages images) {
		this.queries = queries;
		this.charting = charting;
		this.districts = districts;
		this.image = Field.nullable("image", images.kind());
		this.fields = Fields.of(TITLE, ABBREVIATION, this.image);
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("District List", "/api/v1/districts/", "/api/v1/disticts/").get(forAnybody(this::list));
		routes.at("District Create", "/api/v1/district_create/").post(forUsers(this::chart));
	}

	private Answer list(Request request) {
		Rendering rendering = request.rendering();
		return Answer.list(this.queries.districts(), DistrictView::id,
				(district) -> this.districts.listed(district, rendering));
	}

	private Answer chart(Caller caller, Request request) {
		Submission<ChartDistrict.Draft> draft = this.fields.readLater(request.bodyWithFile(ReceiveImage.MAX_SIZE))
			.map((values) -> new ChartDistrict.Draft(values.get(TITLE), values.get(ABBREVIATION),
					values.get(this.image)));
		District.Snapshot district = this.charting.chart(new ChartDistrict.Command(caller, draft));
		return Answer.created(this.districts.charted(district, request.rendering()));
	}

}
