package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.place.ChangePlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceChanges;
import dev.kartoteka.domain.place.PlaceRepository;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Submission;

@UseCase
class ChangePlaceService implements ChangePlace {

	private final CallerStatusReader callerStatusReader;

	private final PlaceRepository places;

	ChangePlaceService(CallerStatusReader callerStatusReader, PlaceRepository places) {
		this.callerStatusReader = callerStatusReader;
		this.places = places;
	}

	@Override
	public Place.Snapshot change(Command command) {
		this.callerStatusReader.of(command.caller()).requireStaff();
		// Parse the input before locking the place, but report a missing place first.
		Submission<PlaceChanges> changes = command.changes().settled();
		Place place = this.places.findForChange(command.place()).orElseThrow(() -> NotFound.of("place"));
		PlaceChanges accepted = changes.accept();
		command.condition().require(place.version());
		place.change(accepted);
		return this.places.update(place).snapshot();
	}

}
