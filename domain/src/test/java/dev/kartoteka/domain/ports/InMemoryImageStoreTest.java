package dev.kartoteka.domain.ports;

import dev.kartoteka.domain.image.ImageStore;

class InMemoryImageStoreTest implements ImageStoreContract {

	private final ImageStore store = new InMemoryImageStore();

	@Override
	public ImageStore store() {
		return this.store;
	}

}
