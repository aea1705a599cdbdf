package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceRepository;
import dev.kartoteka.domain.place.ErasePlace;

@UseCase
class ErasePlaceService implements ErasePlace {

	private final AccountStandings standings;

	private final PlaceRepository places;

	ErasePlaceService(AccountStandings standings, PlaceRepository places) {
		this.standings = standings;
		this.places = places;
	}

	@Override
	public void erase(Command command) {
		this.standings.of(command.caller()).demandStaff();
		Place place = this.places.findForChange(command.place()).orElseThrow(Missing::place);
		command.condition().demand(place.version());
		this.places.remove(place);
	}

}
