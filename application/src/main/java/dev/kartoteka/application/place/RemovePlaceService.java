package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceRepository;
import dev.kartoteka.domain.place.RemovePlace;

@UseCase
class RemovePlaceService implements RemovePlace {

	private final CallerStatusReader accessReader;

	private final PlaceRepository places;

	RemovePlaceService(CallerStatusReader accessReader, PlaceRepository places) {
		this.accessReader = accessReader;
		this.places = places;
	}

	@Override
	public void remove(Command command) {
		this.accessReader.of(command.caller()).requireStaff();
		Place place = this.places.findForChange(command.place()).orElseThrow(Missing::place);
		command.condition().require(place.version());
		this.places.remove(place);
	}

}
