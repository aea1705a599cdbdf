package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.place.ChangePlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceChanges;
import dev.kartoteka.domain.place.PlaceRepository;

@UseCase
class ChangePlaceService implements ChangePlace {

	private final CallerStatusReader accessReader;

	private final PlaceRepository places;

	ChangePlaceService(CallerStatusReader accessReader, PlaceRepository places) {
		this.accessReader = accessReader;
		this.places = places;
	}

	@Override
	public Place.Snapshot change(Command command) {
		this.accessReader.of(command.caller()).requireStaff();
		Place place = this.places.findForChange(command.place()).orElseThrow(Missing::place);
		PlaceChanges changes = command.changes().accept();
		command.condition().require(place.version());
		place.change(changes);
		return this.places.update(place).snapshot();
	}

}
