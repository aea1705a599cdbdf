package dev.kartoteka.adapter.console.place;

import java.util.List;
import java.util.Map;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.Ids;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Pictures;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Upload;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.GuidePaths;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.place.AddPlace;
import dev.kartoteka.domain.place.AddPlaceImage;
import dev.kartoteka.domain.place.ChangePlace;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.PlaceQueries;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.place.RemovePlace;
import dev.kartoteka.domain.place.RemovePlaceImage;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Slice;
import dev.kartoteka.domain.shared.VersionCondition;

import org.springframework.stereotype.Component;

/** The places of the city guide, for staff: as a list, on a map, one by one. */
@Component
class Places implements Pages {

	private final DistrictQueries districts;

	private final PlaceQueries queries;

	private final AddPlace addPlace;

	private final ChangePlace changePlace;

	private final RemovePlace removePlace;

	private final AddPlaceImage addPlaceImage;

	private final RemovePlaceImage removePlaceImage;

	private final PlaceForm forms;

	private final Pictures pictures;

	private final Tiles tiles;

	Places(DistrictQueries districts, PlaceQueries queries, AddPlace addPlace, ChangePlace changePlace,
			RemovePlace removePlace, AddPlaceImage addPlaceImage, RemovePlaceImage removePlaceImage, PlaceForm forms,
			Pictures pictures, Tiles tiles) {
		this.districts = districts;
		this.queries = queries;
		this.addPlace = addPlace;
		this.changePlace = changePlace;
		this.removePlace = removePlace;
		this.addPlaceImage = addPlaceImage;
		this.removePlaceImage = removePlaceImage;
		this.forms = forms;
		this.pictures = pictures;
		this.tiles = tiles;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(GuidePaths.DISTRICT, Routes.Audience.STAFF).show(this::list);
		routes.at(GuidePaths.DISTRICT + "places/new/", Routes.Audience.STAFF)
			.show((visit) -> onMap(newPage(visit, this.forms.ofNewPlace(visit))))
			.submit(this::add)
			.recordedAs(GuidePaths.CHANGED);
		routes.at(GuidePaths.PLACE, Routes.Audience.STAFF)
			.show(this::show)
			.submit(this::change)
			.recordedAs(GuidePaths.CHANGED);
		routes.at(GuidePaths.PLACE + "images/", Routes.Audience.STAFF)
			.submit(this::addImages)
			.recordedAs(GuidePaths.CHANGED);
		routes.at(GuidePaths.PLACE + "remove/", Routes.Audience.STAFF)
			.show(this::showRemove)
			.submit(this::remove)
			.recordedAs(GuidePaths.CHANGED);
		routes.at(GuidePaths.START + "images/{image}/remove/", Routes.Audience.STAFF)
			.submit(this::removeImage)
			.recordedAs(GuidePaths.CHANGED);
	}

	private Reply list(Visit visit) {
		PlaceTexts texts = texts(visit);
		DistrictView district = this.districts.district(districtId(visit));
		String sought = PlaceForm.words(visit.query("q"));
		Listing<PlaceView> found = found(districtId(visit), sought);
		Slice<PlaceView> slice = found.slice(visit.cursor(), Pager.SIZE);
		List<PlaceRow> rows = rows(slice, texts);
		Pager pager = Pager.around(slice, PlaceView::id, visit.path(), Map.of("q", sought));
		Pins pins = pager.isNeeded() ? pins(found, texts) : Pins.of(rows, false);
		return onMap((output, interceptor) -> JteplacesGenerated.render(output, interceptor, visit.frame(), texts,
				district, rows, sought, pager, pins, this.tiles.layer()));
	}

	private static Pins pins(Listing<PlaceView> found, PlaceTexts texts) {
		Slice<PlaceView> first = found.slice(new Listing.Cursor.Start(), Pins.MOST);
		return Pins.of(rows(first, texts), first.followedByMore());
	}

	private static List<PlaceRow> rows(Slice<PlaceView> places, PlaceTexts texts) {
		return places.items().stream().map((place) -> PlaceRow.of(place, texts)).toList();
	}

	private Listing<PlaceView> found(DistrictId district, String words) {
		return words.isEmpty() ? this.queries.placesOf(district)
				: this.queries.find(new PlaceFilter(district, null, words, null, null)).map(FoundPlace::place);
	}

	private Reply add(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			Place.Snapshot added = this.addPlace.add(new AddPlace.Command(visit.caller(),
					reader.submission(() -> this.forms.details(form, reader, visit))));
			return Reply.to(GuidePaths.place(added.id().value()), "created");
		}, newPage(visit, form)).withImagesOf(this.tiles.origin());
	}

	private Document.Template newPage(Visit visit, Form form) {
		DistrictView district = this.districts.district(districtId(visit));
		return (output, interceptor) -> JtecreateGenerated.render(output, interceptor, visit.frame(), texts(visit),
				form, districts(), this.tiles.layer(), visit.path(), GuidePaths.district(district.id()));
	}

	private Reply show(Visit visit) {
		PlaceView place = place(visit);
		return onMap(page(visit, this.forms.of(place, visit), place));
	}

	private Reply change(Visit visit) {
		PlaceView place = place(visit);
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.changing(form, () -> {
			this.changePlace.change(new ChangePlace.Command(visit.caller(), id(visit),
					reader.submission(() -> PlaceForm.changes(this.forms.details(form, reader, visit))),
					reader.condition()));
			return Reply.to(visit.path(), "saved");
		}, () -> this.forms.of(place(visit), visit.withoutForm()), this::written, page(visit, form, place))
			.withImagesOf(this.tiles.origin());
	}

	private Document.Template page(Visit visit, Form form, PlaceView place) {
		return (output, interceptor) -> JteplaceGenerated.render(output, interceptor, visit.frame(), texts(visit), form,
				place, districts(), this.tiles.layer(), GuidePaths.place(place.id()),
				GuidePaths.district(place.district()));
	}

	private String written(String field, String value) {
		return field.equals("district") ? districts().stream()
			.filter((district) -> Long.toString(district.id()).equals(value))
			.map(DistrictView::title)
			.findFirst()
			.orElse(value) : value;
	}

	private List<DistrictView> districts() {
		return this.districts.districts().page(1, PlaceForm.MOST_DISTRICTS).items();
	}

	/** Adds the pictures that are good, up to the first one that is not. */
	private Reply addImages(Visit visit) {
		PlaceView place = place(visit);
		Form form = this.forms.besidePictures(place, visit);
		List<Upload> files = visit.files("image");
		return visit.submitting(form, () -> {
			if (files.isEmpty()) {
				form.mistake("image", visit.mistakeTexts().file());
				return Reply.refused(page(visit, form, place));
			}
			files.forEach((file) -> this.addPlaceImage
				.add(new AddPlaceImage.Command(visit.caller(), this.pictures.submission(file, "image", form, visit)
					.map((image) -> new AddPlaceImage.Draft(id(visit), image)))));
			return withChangedImages(visit, form, id(visit), "saved");
		}, page(visit, form, place)).withImagesOf(this.tiles.origin());
	}

	private Reply removeImage(Visit visit) {
		this.removePlaceImage.remove(new RemovePlaceImage.Command(visit.caller(), new PlaceImageId(visit.id(0))));
		return Ids.read(form(visit).value("place")).map((place) -> {
			PlaceId id = new PlaceId(place);
			return withChangedImages(visit, this.forms.besidePictures(this.queries.place(id), visit), id, "removed")
				.withImagesOf(this.tiles.origin());
		}).orElseGet(() -> Reply.to(GuidePaths.START, "removed"));
	}

	/** Shows the page at once if the form has what is not saved yet. */
	private Reply withChangedImages(Visit visit, Form form, PlaceId id, String done) {
		PlaceView place = this.queries.place(id);
		return form.isAsStored(this.forms.of(place, visit.withoutForm())) ? Reply.to(GuidePaths.place(id.value()), done)
				: Reply.page(page(visit, form, place));
	}

	private Reply showRemove(Visit visit) {
		PlaceView place = place(visit);
		return Reply.page((output, interceptor) -> JteremoveGenerated.render(output, interceptor, visit.frame(),
				texts(visit), place, visit.path(), GuidePaths.place(place.id())));
	}

	private Reply remove(Visit visit) {
		PlaceView place = place(visit);
		this.removePlace.remove(new RemovePlace.Command(visit.caller(), id(visit), VersionCondition.any()));
		return Reply.to(GuidePaths.district(place.district()), "removed");
	}

	private Reply onMap(Document.Template page) {
		return Reply.page(page).withImagesOf(this.tiles.origin());
	}

	private PlaceView place(Visit visit) {
		return this.queries.place(id(visit));
	}

	private static DistrictId districtId(Visit visit) {
		return new DistrictId(visit.id(0));
	}

	private static PlaceId id(Visit visit) {
		return new PlaceId(visit.id(0));
	}

	private static Form form(Visit visit) {
		return visit.form(texts(visit)::label);
	}

	private static PlaceTexts texts(Visit visit) {
		return new PlaceTexts(visit.language());
	}

}
