package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.place.ErasePlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceRepository;

@UseCase
class ErasePlaceService implements ErasePlace {

	private final CallerStatusReader accessReader;

	private final PlaceRepository places;

	ErasePlaceService(CallerStatusReader accessReader, PlaceRepository places) {
		this.accessReader = accessReader;
		this.places = places;
	}

	@Override
	public void erase(Command command) {
		this.accessReader.of(command.caller()).requireStaff();
		Place place = this.places.findForChange(command.place()).orElseThrow(Missing::place);
		command.condition().require(place.version());
		this.places.remove(place);
	}

}
