package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.place.DiscoverPlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceRepository;

@UseCase
class DiscoverPlaceService implements DiscoverPlace {

	private final CallerStatusReader accessReader;

	private final PlaceRepository places;

	DiscoverPlaceService(CallerStatusReader accessReader, PlaceRepository places) {
		this.accessReader = accessReader;
		this.places = places;
	}

	@Override
	public Place.Snapshot discover(Command command) {
		this.accessReader.of(command.caller()).requireActive();
		PlaceDetails details = command.details().accept();
		Place place = Place.discover(this.places.nextId(), details);
		this.places.add(place);
		return place.snapshot();
	}

}
