package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageRepository;
import dev.kartoteka.domain.place.RemovePlaceImage;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class RemovePlaceImageService implements RemovePlaceImage {

	private final CallerStatusReader accessReader;

	private final PlaceImageRepository images;

	RemovePlaceImageService(CallerStatusReader accessReader, PlaceImageRepository images) {
		this.accessReader = accessReader;
		this.images = images;
	}

	@Override
	public void remove(Command command) {
		this.accessReader.of(command.caller()).requireStaff();
		PlaceImage image = this.images.findForChange(command.image())
			.orElseThrow(() -> new NotFound("There is no such picture."));
		this.images.remove(image);
	}

}
