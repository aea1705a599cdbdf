package dev.kartoteka.adapter.console.place;

import java.util.Optional;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.Ids;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.PlaceChanges;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Text;

import org.springframework.stereotype.Component;

/** Fills the form of a place in, and reads it. */
@Component
class PlaceForm {

	/** The districts that a form offers. */
	static final int MOST_DISTRICTS = 1000;

	/** Returns the form of a new place of the district that the path names. */
	Form ofNewPlace(Visit visit) {
		Form form = form(visit);
		if (form.isNew()) {
			form.with("district", Long.toString(visit.id(0))).with("type", PlaceType.UNIQUE_PLACE.slug());
		}
		return form;
	}

	/** Returns the form of a place, as stored if nothing was typed. */
	Form of(PlaceView place, Visit visit) {
		Form form = form(visit);
		if (form.isNew()) {
			form.with("district", Long.toString(place.district()))
				.with("title", place.title())
				.with("short_description", place.shortDescription())
				.with("full_description", place.fullDescription())
				.with("latitude", PlaceRow.written(place.latitude()))
				.with("longitude", PlaceRow.written(place.longitude()))
				.with("type", place.type())
				.with("version", Long.toString(place.version()));
		}
		return form;
	}

	/** Returns the form of a place whose pictures were changed beside it, as typed. */
	Form besidePictures(PlaceView place, Visit visit) {
		Form typed = form(visit);
		return typed.value("version").isEmpty() ? of(place, visit.withoutForm()) : typed;
	}

	PlaceDetails details(Form form, FormReader reader, Visit visit) {
		return new PlaceDetails(new DistrictId(reader.id("district").orElse(1L)),
				reader.required("title", PlaceDetails.MAX_TITLE_LENGTH),
				reader.optional("short_description", PlaceDetails.MAX_SHORT_DESCRIPTION_LENGTH),
				reader.optional("full_description", PlaceDetails.MAX_FULL_DESCRIPTION_LENGTH),
				new Coordinates(reader.degrees("longitude", Coordinates.MAX_LONGITUDE),
						reader.degrees("latitude", Coordinates.MAX_LATITUDE)),
				type(form, visit));
	}

	private static PlaceType type(Form form, Visit visit) {
		String typed = form.value("type").strip();
		if (typed.isEmpty()) {
			return PlaceType.UNIQUE_PLACE;
		}
		if (typed.length() > PlaceType.MAX_LENGTH || !PlaceType.PATTERN.matcher(typed).matches()) {
			form.mistake("type", visit.mistakeTexts().slug());
			return PlaceType.UNIQUE_PLACE;
		}
		return new PlaceType(typed);
	}

	/** Returns what sets all details. */
	static PlaceChanges changes(PlaceDetails details) {
		return new PlaceChanges(Change.to(details.district()), Change.to(details.title()),
				Change.to(details.shortDescription()), Change.to(details.fullDescription()),
				Change.to(details.coordinates().longitude()), Change.to(details.coordinates().latitude()),
				Change.to(details.type()));
	}

	/** Returns words that can be sought; empty if the text has none. */
	static String words(String typed) {
		String words = typed.strip();
		return Text.isStorable(words) && Text.length(words) <= PlaceFilter.MAX_WORDS_LENGTH ? words : "";
	}

	private static Form form(Visit visit) {
		return visit.form(new PlaceTexts(visit.language())::label);
	}

}
