package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.place.AmendPlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceChanges;
import dev.kartoteka.domain.place.PlaceRepository;

@UseCase
class AmendPlaceService implements AmendPlace {

	private final AccountStandings standings;

	private final PlaceRepository places;

	AmendPlaceService(AccountStandings standings, PlaceRepository places) {
		this.standings = standings;
		this.places = places;
	}

	@Override
	public Place.Snapshot amend(Command command) {
		this.standings.of(command.caller()).demandStaff();
		Place place = this.places.findForChange(command.place()).orElseThrow(Missing::place);
		PlaceChanges changes = command.changes().accept();
		command.condition().demand(place.version());
		place.amend(changes);
		return this.places.update(place).snapshot();
	}

}
