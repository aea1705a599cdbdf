package dev.kartoteka.adapter.media.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.ports.ImageStoreContract;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileImageStoreTest implements ImageStoreContract {

	@TempDir
	private Path parent;

	private Path folder;

	private FileImageStore store;

	@BeforeEach
	void open() {
		this.folder = this.parent.resolve("images");
		this.store = new FileImageStore(this.folder);
	}

	@Override
	public ImageStore store() {
		return this.store;
	}

	@Test
	void leavesNoDraftBehindWhenWritingFails() throws IOException {
		ImageFile file = ImageFile.original(ImageStoreContract.anImage());
		ImageData breaking = new ImageData(ImageData.PORTION_SIZE + 1L, (offset) -> {
			if (offset > 0) {
				throw new IllegalStateException("the upload broke off");
			}
			return new byte[ImageData.PORTION_SIZE];
		});
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.store.put(file, breaking));
		assertThat(this.store.find(file)).isEmpty();
		assertThat(files()).isEmpty();
	}

	@Test
	void leavesNoEmptyFolderOfAnImageBehind() throws IOException {
		ImageName image = ImageStoreContract.anImage();
		this.store.put(ImageFile.original(image), ImageData.of(ImageStoreContract.bytes(1)));
		this.store.remove(image);
		try (Stream<Path> all = Files.walk(this.folder)) {
			assertThat(all).noneMatch((path) -> path.endsWith(image.value()));
		}
	}

	@Test
	void removesWhatACrashHasLeftHalfWritten() throws IOException {
		ImageName image = ImageStoreContract.anImage();
		this.store.put(ImageFile.original(image), ImageData.of(ImageStoreContract.bytes(1)));
		Path file = files().findFirst().orElseThrow();
		Files.copy(file, file.resolveSibling("cut-short.draft"));
		this.store.remove(image);
		assertThat(files()).isEmpty();
	}

	@Test
	void noticesThatAFileIsGoneThatIsBeingRead() {
		ImageFile file = ImageFile.original(ImageStoreContract.anImage());
		this.store.put(file, ImageData.of(ImageStoreContract.bytes(10)));
		ImageData found = this.store.find(file).orElseThrow();
		this.store.remove(file.image());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> found.portionAt(0));
	}

	@Test
	void saysWhenItCannotWrite() throws IOException {
		Files.writeString(this.folder, "a file, not a folder");
		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> this.store
			.put(ImageFile.original(ImageStoreContract.anImage()), ImageData.of(ImageStoreContract.bytes(1))));
	}

	private Stream<Path> files() throws IOException {
		try (Stream<Path> all = Files.walk(this.folder)) {
			return all.filter(Files::isRegularFile).toList().stream();
		}
	}

}
