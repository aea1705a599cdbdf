package dev.kartoteka.adapter.media.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.image.ThumbnailWidth;
import dev.kartoteka.domain.ports.ImageStoreContract;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileImageStoreTest implements ImageStoreContract {

	private static final ImageFile FILE = ImageFile.original(ImageName.random(ImageFormat.GIF));

	private final Path folder;

	private final ImageStore store;

	FileImageStoreTest(@TempDir Path folder) {
		this.folder = folder;
		this.store = new FileImageStore(folder.resolve("images"));
	}

	@Override
	public ImageStore store() {
		return this.store;
	}

	@Test
	void leavesNothingBehindThatIsRemoved() throws IOException {
		ImageStore store = new FileImageStore(this.folder.resolve("not/there/yet"));
		store.put(FILE, ImageData.of(new byte[10]));
		store.findOrMake(new ImageFile(FILE.image(), new ThumbnailWidth(160)), () -> ImageData.of(new byte[5]));
		assertThat(filesBelow(this.folder)).hasSize(2);
		store.remove(FILE.image());
		assertThat(filesBelow(this.folder)).isEmpty();
	}

	@Test
	void removesWhatACrashHasLeftHalfWritten() throws IOException {
		ImageStore store = new FileImageStore(this.folder);
		store.put(FILE, ImageData.of(new byte[10]));
		Path file = filesBelow(this.folder).getFirst();
		Files.copy(file, file.resolveSibling("cut-short.draft"));
		store.remove(FILE.image());
		assertThat(filesBelow(this.folder)).isEmpty();
	}

	@Test
	void isUnavailableIfTheFolderCanNotBeWritten() throws IOException {
		Path inTheWay = Files.createFile(this.folder.resolve("file"));
		ImageStore store = new FileImageStore(inTheWay);
		assertThatExceptionOfType(Outage.class).isThrownBy(store::check).withMessageContaining(inTheWay.toString());
		assertThatExceptionOfType(Outage.class).isThrownBy(() -> store.put(FILE, ImageData.of(new byte[10])));
	}

	@Test
	void isCheckedAtTheStartAndAfterFailuresOnly() throws IOException {
		Path images = this.folder.resolve("images");
		ImageStore store = new FileImageStore(images);
		store.check();
		assertThat(this.folder).isEmptyDirectory();
		Files.createFile(images);
		store.check();
		assertThatExceptionOfType(Outage.class).isThrownBy(() -> store.put(FILE, ImageData.of(new byte[10])));
		assertThatExceptionOfType(Outage.class).isThrownBy(store::check);
		Files.delete(images);
		store.check();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void noticesThatAFileIsGoneThatIsBeingRead() {
		ImageStore store = new FileImageStore(this.folder);
		store.put(FILE, ImageData.of(new byte[10]));
		ImageData found = store.find(FILE).orElseThrow();
		store.remove(FILE.image());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> found.portionAt(0));
	}

	private static List<Path> filesBelow(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).toList();
		}
	}

}
