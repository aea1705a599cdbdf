package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.place.AddPlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceRepository;

@UseCase
class AddPlaceService implements AddPlace {

	private final CallerStatusReader callerStatusReader;

	private final PlaceRepository places;

	AddPlaceService(CallerStatusReader callerStatusReader, PlaceRepository places) {
		this.callerStatusReader = callerStatusReader;
		this.places = places;
	}

	@Override
	public Place.Snapshot add(Command command) {
		this.callerStatusReader.of(command.caller()).requireActive();
		PlaceDetails details = command.details().accept();
		Place place = Place.add(this.places.nextId(), details);
		this.places.add(place);
		return place.snapshot();
	}

}
