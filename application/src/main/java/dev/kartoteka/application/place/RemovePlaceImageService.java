package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageRepository;
import dev.kartoteka.domain.place.RemovePlaceImage;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class RemovePlaceImageService implements RemovePlaceImage {

	private final AccountStandings standings;

	private final PlaceImageRepository images;

	RemovePlaceImageService(AccountStandings standings, PlaceImageRepository images) {
		this.standings = standings;
		this.images = images;
	}

	@Override
	public void remove(Command command) {
		this.standings.of(command.caller()).demandStaff();
		PlaceImage image = this.images.findForChange(command.image())
			.orElseThrow(() -> new NotFound("There is no such picture."));
		this.images.remove(image);
	}

}
