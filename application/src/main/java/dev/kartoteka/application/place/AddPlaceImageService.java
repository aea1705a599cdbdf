package dev.kartoteka.application.place;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.place.AddPlaceImage;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageRepository;

@UseCase
class AddPlaceImageService implements AddPlaceImage {

	private final CallerStatusReader callerStatusReader;

	private final PlaceImageRepository images;

	AddPlaceImageService(CallerStatusReader callerStatusReader, PlaceImageRepository images) {
		this.callerStatusReader = callerStatusReader;
		this.images = images;
	}

	@Override
	public PlaceImage.Snapshot add(Command command) {
		this.callerStatusReader.of(command.caller()).requireActive();
		Draft draft = command.draft().accept();
		PlaceImage image = PlaceImage.of(this.images.nextId(), draft.place(), draft.image());
		this.images.add(image);
		return image.snapshot();
	}

}
