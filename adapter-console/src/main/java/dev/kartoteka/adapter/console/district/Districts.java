package dev.kartoteka.adapter.console.district;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Pictures;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.GuidePaths;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.domain.district.AddDistrict;
import dev.kartoteka.domain.district.ChangeDistrict;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictChanges;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.district.RemoveDistrict;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Listing.Slice;
import dev.kartoteka.domain.shared.VersionCondition;

import org.springframework.stereotype.Component;

/** The districts of the city guide, for staff. */
@Component
class Districts implements Pages {

	private final DistrictQueries queries;

	private final AddDistrict addDistrict;

	private final ChangeDistrict changeDistrict;

	private final RemoveDistrict removeDistrict;

	private final Pictures pictures;

	Districts(DistrictQueries queries, AddDistrict addDistrict, ChangeDistrict changeDistrict,
			RemoveDistrict removeDistrict, Pictures pictures) {
		this.queries = queries;
		this.addDistrict = addDistrict;
		this.changeDistrict = changeDistrict;
		this.removeDistrict = removeDistrict;
		this.pictures = pictures;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(GuidePaths.START, Routes.Audience.STAFF).show(this::list);
		routes.at(GuidePaths.START + "districts/new/", Routes.Audience.STAFF)
			.show(this::showNew)
			.submit(this::add)
			.recordedAs(GuidePaths.CHANGED);
		routes.at(GuidePaths.DISTRICT + "edit/", Routes.Audience.STAFF)
			.show(this::showEdit)
			.submit(this::change)
			.recordedAs(GuidePaths.CHANGED);
		routes.at(GuidePaths.DISTRICT + "remove/", Routes.Audience.STAFF)
			.show((visit) -> Reply.page(removePage(visit, form(visit))))
			.submit(this::remove)
			.recordedAs(GuidePaths.CHANGED);
	}

	private Reply list(Visit visit) {
		Slice<DistrictView> slice = this.queries.districts().slice(visit.cursor(), Pager.SIZE);
		Pager pager = Pager.around(slice, DistrictView::id, GuidePaths.START, Map.of());
		return Reply.page((output, interceptor) -> JtedistrictsGenerated.render(output, interceptor, visit.frame(),
				texts(visit), slice.items(), pager));
	}

	private Reply showNew(Visit visit) {
		return Reply.page(page(visit, form(visit), null, GuidePaths.START));
	}

	private Reply add(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			District.Snapshot added = this.addDistrict.add(
					new AddDistrict.Command(visit.caller(), reader.submission(() -> new AddDistrict.Draft(title(reader),
							abbreviation(reader), this.pictures.optional("image", form, visit)))));
			return Reply.to(GuidePaths.district(added.id().value()), "created");
		}, page(visit, form, null, GuidePaths.START));
	}

	private Reply showEdit(Visit visit) {
		DistrictView district = district(visit);
		return Reply.page(editPage(visit, filledIn(form(visit), district), district));
	}

	/** Returns the form, with the district as stored if nothing was typed. */
	private static Form filledIn(Form form, DistrictView district) {
		return !form.isNew() ? form
				: form.with("title", district.title())
					.with("abbreviation", district.abbreviation())
					.with("version", Long.toString(district.version()));
	}

	private Reply change(Visit visit) {
		DistrictView district = district(visit);
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.changing(form, () -> {
			this.changeDistrict.change(new ChangeDistrict.Command(visit.caller(), id(visit),
					reader.submission(() -> new DistrictChanges(Change.to(title(reader)),
							Change.to(abbreviation(reader)), picture(form, visit))),
					reader.condition()));
			return Reply.to(GuidePaths.district(district.id()), "saved");
		}, () -> filledIn(form(visit.withoutForm()), district(visit)), editPage(visit, form, district));
	}

	private static String title(FormReader reader) {
		return reader.required("title", District.MAX_TITLE_LENGTH);
	}

	private static String abbreviation(FormReader reader) {
		return reader.optional("abbreviation", District.MAX_ABBREVIATION_LENGTH);
	}

	private Change<@Nullable ImageName> picture(Form form, Visit visit) {
		ImageName chosen = this.pictures.optional("image", form, visit);
		return (chosen != null || form.isTicked("remove_image", "true")) ? Change.to(chosen) : Change.none();
	}

	private Reply remove(Visit visit) {
		Form form = form(visit);
		return visit.submitting(form, () -> {
			this.removeDistrict.remove(new RemoveDistrict.Command(visit.caller(), id(visit), VersionCondition.any()));
			return Reply.to(GuidePaths.START, "removed");
		}, removePage(visit, form));
	}

	private DistrictView district(Visit visit) {
		return this.queries.district(id(visit));
	}

	private static Document.Template editPage(Visit visit, Form form, DistrictView district) {
		return page(visit, form, district, GuidePaths.district(district.id()));
	}

	private static Document.Template page(Visit visit, Form form, @Nullable DistrictView district, String back) {
		return (output, interceptor) -> JtedistrictGenerated.render(output, interceptor, visit.frame(), texts(visit),
				form, district, visit.path(), back);
	}

	private Document.Template removePage(Visit visit, Form form) {
		DistrictView district = district(visit);
		return (output, interceptor) -> JteremoveGenerated.render(output, interceptor, visit.frame(), texts(visit),
				form, district.title(), visit.path(), GuidePaths.district(district.id()));
	}

	private static DistrictId id(Visit visit) {
		return new DistrictId(visit.id(0));
	}

	private static Form form(Visit visit) {
		return visit.form(texts(visit)::label);
	}

	private static DistrictTexts texts(Visit visit) {
		return new DistrictTexts(visit.language());
	}

}
