package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageRepository;
import dev.kartoteka.domain.place.RemovePlaceImage;
import dev.kartoteka.domain.shared.NotFound;

@UseCase
class RemovePlaceImageService implements RemovePlaceImage {

	private final CallerStatusReader callerStatusReader;

	private final PlaceImageRepository images;

	RemovePlaceImageService(CallerStatusReader callerStatusReader, PlaceImageRepository images) {
		this.callerStatusReader = callerStatusReader;
		this.images = images;
	}

	@Override
	public void remove(Command command) {
		this.callerStatusReader.of(command.caller()).requireStaff();
		PlaceImage image = this.images.findForChange(command.image()).orElseThrow(() -> NotFound.of("picture"));
		this.images.remove(image);
	}

}
