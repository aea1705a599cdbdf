package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.place.DiscoverPlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceRepository;

@UseCase
class DiscoverPlaceService implements DiscoverPlace {

	private final AccountStandings standings;

	private final PlaceRepository places;

	DiscoverPlaceService(AccountStandings standings, PlaceRepository places) {
		this.standings = standings;
		this.places = places;
	}

	@Override
	public Place.Snapshot discover(Command command) {
		this.standings.of(command.caller()).demandAdmitted();
		PlaceDetails details = command.details().accept();
		Place place = Place.discover(this.places.nextId(), details);
		this.places.add(place);
		return place.snapshot();
	}

}
