package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.place.AddPlaceImage;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageRepository;

@UseCase
class AddPlaceImageService implements AddPlaceImage {

	private final AccountStandings standings;

	private final PlaceImageRepository images;

	AddPlaceImageService(AccountStandings standings, PlaceImageRepository images) {
		this.standings = standings;
		this.images = images;
	}

	@Override
	public PlaceImage.Snapshot add(Command command) {
		this.standings.of(command.caller()).demandAdmitted();
		Draft draft = command.draft().accept();
		PlaceImage image = PlaceImage.of(this.images.nextId(), draft.place(), draft.image());
		this.images.add(image);
		return image.snapshot();
	}

}
