package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceRepository;
import dev.kartoteka.domain.place.RemovePlace;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class RemovePlaceService implements RemovePlace {

	private final CallerStatusReader callerStatusReader;

	private final PlaceRepository places;

	RemovePlaceService(CallerStatusReader callerStatusReader, PlaceRepository places) {
		this.callerStatusReader = callerStatusReader;
		this.places = places;
	}

	@Override
	public void remove(Command command) {
		this.callerStatusReader.of(command.caller()).requireStaff();
		Place place = this.places.findForChange(command.place()).orElseThrow(() -> NotFound.of("place"));
		command.condition().require(place.version());
		this.places.remove(place);
	}

}
