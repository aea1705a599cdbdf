package dev.kartoteka.domain.ports;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;

final class ImageNames {

	private ImageNames() {
	}

	static @Nullable String nameOf(@Nullable ImageName image) {
		return (image == null) ? null : image.value();
	}

}
