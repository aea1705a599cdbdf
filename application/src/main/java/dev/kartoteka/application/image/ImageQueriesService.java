package dev.kartoteka.application.image;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageQueries;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.image.ImageWorkshop;
import dev.kartoteka.domain.shared.NotFound;

@UseCase(readOnly = true)
class ImageQueriesService implements ImageQueries {

	private final ImageStore store;

	private final ImageWorkshop workshop;

	ImageQueriesService(ImageStore store, ImageWorkshop workshop) {
		this.store = store;
		this.workshop = workshop;
	}

	@Override
	public ImageData image(ImageFile file) {
		return this.store.find(file).orElseGet(() -> made(file));
	}

	private ImageData made(ImageFile file) {
		if (file.isOriginal()) {
			throw missing();
		}
		ImageData original = this.store.find(ImageFile.original(file.image()))
			.orElseThrow(ImageQueriesService::missing);
		return this.store.findOrMake(file, () -> this.workshop.thumbnail(file, original));
	}

	private static NotFound missing() {
		return NotFound.of("image");
	}

}
