package dev.kartoteka.domain.ports;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageStore;

/** Files in memory. */
public final class InMemoryImageStore implements ImageStore {

	private final Map<ImageFile, byte[]> files = new ConcurrentHashMap<>();

	@Override
	public void put(ImageFile file, ImageData data) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		while (all.size() < data.size()) {
			all.writeBytes(data.portionAt(all.size()));
		}
		this.files.put(file, all.toByteArray());
	}

	@Override
	public Optional<ImageData> find(ImageFile file) {
		return Optional.ofNullable(this.files.get(file)).map(ImageData::of);
	}

	@Override
	public synchronized ImageData findOrMake(ImageFile thumbnail, Supplier<ImageData> maker) {
		return find(thumbnail).orElseGet(() -> {
			ImageData made = maker.get();
			if (this.files.containsKey(ImageFile.original(thumbnail.image()))) {
				put(thumbnail, made);
			}
			return made;
		});
	}

	@Override
	public void remove(ImageName image) {
		this.files.keySet().removeIf((file) -> file.image().equals(image));
	}

	@Override
	public void check() {
	}

	/** Returns how many files there are. */
	public int count() {
		return this.files.size();
	}

}
