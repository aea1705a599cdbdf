package dev.kartoteka.application.image;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictChanges;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageQueries;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.image.ImageWorkshop;
import dev.kartoteka.domain.image.NotAnImage;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.image.SweepImages;
import dev.kartoteka.domain.image.ThumbnailWidth;
import dev.kartoteka.domain.ports.InMemoryImageStore;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImageUseCasesTest extends UseCasesInMemory {

	private static final ImageData UPLOAD = ImageData.of(new byte[100]);

	/** Longer than an image may be without use. */
	private static final Duration LONG = Duration.ofMinutes(11);

	private final InMemoryImageStore store = new InMemoryImageStore();

	private final FakeWorkshop workshop = new FakeWorkshop();

	private final ReceiveImage receive = receivingInto(this.store);

	private final SweepImages sweep = sweepingFrom(this.store);

	private final ImageQueries queries = new ImageQueriesService(this.store, this.workshop);

	@Test
	void keepsWhatTheWorkshopMakesOfAnUpload() {
		ImageName image = this.receive.receive(UPLOAD);
		assertThat(image.format()).isEqualTo(ImageFormat.JPEG);
		assertThat(this.queries.image(ImageFile.original(image)).size()).isEqualTo(50);
		assertThat(this.receive.receive(UPLOAD)).isNotEqualTo(image);
	}

	@Test
	void keepsNothingOfWhatIsNoImage() {
		assertThatExceptionOfType(NotAnImage.class)
			.isThrownBy(() -> this.receive.receive(ImageData.of(new byte[] { 1 })));
		assertThat(this.store.count()).isZero();
		assertThat(this.ports.imageRegister().takeUnused(10, LONG)).isEmpty();
	}

	@Test
	void removesAnImageThatNobodyCameToUse() {
		ImageName image = this.receive.receive(UPLOAD);
		this.sweep.sweep();
		assertThat(this.store.find(ImageFile.original(image))).isPresent();
		this.clock.pass(LONG);
		this.sweep.sweep();
		assertThat(this.store.count()).isZero();
		assertThat(this.ports.imageRegister().takeUnused(10, Duration.ZERO)).isEmpty();
	}

	@Test
	void keepsAnImageThatIsInUseHoweverOldItIs() {
		ImageName image = this.receive.receive(UPLOAD);
		DistrictId id = districtWith(image);
		this.clock.pass(LONG);
		this.sweep.sweep();
		assertThat(this.store.count()).isEqualTo(1);
		this.ports.inTransaction(() -> {
			District district = this.ports.districts().findForChange(id).orElseThrow();
			district.change(new DistrictChanges(Change.none(), Change.none(), Change.to(null)));
			this.ports.districts().update(district);
		});
		this.sweep.sweep();
		assertThat(this.store.count()).isZero();
	}

	private DistrictId districtWith(ImageName image) {
		DistrictId id = this.ports.districts().nextId();
		this.ports.inTransaction(() -> this.ports.districts().add(District.add(id, "Арбат", "", image)));
		return id;
	}

	/** The store has the file, and nobody comes to say so. */
	@Test
	void removesAFileWhoseWritingEndedInACrash() {
		ReceiveImage crashing = receivingInto(new Crashing(this.store, true));
		assertThatExceptionOfType(Crash.class).isThrownBy(() -> crashing.receive(UPLOAD));
		assertThat(this.store.count()).isEqualTo(1);
		this.clock.pass(LONG);
		this.sweep.sweep();
		assertThat(this.store.count()).isZero();
	}

	@Test
	void triesAgainToRemoveWhatACrashOrTheStoreHasLeft() {
		this.receive.receive(UPLOAD);
		this.receive.receive(UPLOAD);
		this.clock.pass(LONG);
		for (boolean afterwards : new boolean[] { true, false }) {
			assertThatExceptionOfType(Crash.class)
				.isThrownBy(() -> sweepingFrom(new Crashing(this.store, afterwards)).sweep());
			this.sweep.sweep();
			assertThat(this.store.count()).as("somebody else's, until his lease ends").isEqualTo(1);
			this.clock.pass(LONG);
		}
		this.sweep.sweep();
		assertThat(this.store.count()).isZero();
		assertThat(this.ports.imageRegister().takeUnused(10, Duration.ZERO)).isEmpty();
	}

	@Test
	void forgetsWhatItHasRemoved() {
		this.receive.receive(UPLOAD);
		this.clock.pass(LONG);
		this.sweep.sweep();
		this.clock.pass(LONG);
		assertThat(this.ports.imageRegister().takeUnused(10, Duration.ZERO)).as("when its lease has ended").isEmpty();
	}

	@Test
	void tellsWhetherMoreMayBeUnused() {
		for (int i = 0; i < 101; i++) {
			this.receive.receive(UPLOAD);
		}
		this.clock.pass(LONG);
		assertThat(this.sweep.sweep()).isTrue();
		assertThat(this.store.count()).isOne();
		assertThat(this.sweep.sweep()).isFalse();
		assertThat(this.store.count()).isZero();
	}

	@Test
	void makesASmallFormOnce() {
		ImageName image = this.receive.receive(UPLOAD);
		ImageFile small = new ImageFile(image, new ThumbnailWidth(160));
		assertThat(this.queries.image(small).size()).isEqualTo(5);
		assertThat(this.queries.image(small).size()).isEqualTo(5);
		assertThat(this.workshop.smallForms).hasValue(1);
	}

	@Test
	void knowsNoImageThatIsNotThere() {
		ImageName image = ImageName.random(ImageFormat.PNG);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.queries.image(ImageFile.original(image)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.queries.image(new ImageFile(image, new ThumbnailWidth(160))));
		assertThat(this.workshop.smallForms).hasValue(0);
	}

	private ReceiveImage receivingInto(ImageStore store) {
		return new ReceiveImageService(this.workshop, this.ports.imageRegister(), store);
	}

	private SweepImages sweepingFrom(ImageStore store) {
		return new SweepImagesService(this.ports.imageRegister(), store);
	}

	/** Makes half of everything, and nothing of the smallest. */
	private static final class FakeWorkshop implements ImageWorkshop {

		private final AtomicInteger smallForms = new AtomicInteger();

		@Override
		public Prepared prepare(ImageData upload) {
			if (upload.size() == 1) {
				throw new NotAnImage();
			}
			return new Prepared(ImageFormat.JPEG, ImageData.of(new byte[(int) upload.size() / 2]));
		}

		@Override
		public ImageData thumbnail(ImageFile file, ImageData original) {
			this.smallForms.incrementAndGet();
			return ImageData.of(new byte[(int) original.size() / 10]);
		}

	}

	/** Does what it is told to, or does not, and gets no further. */
	private record Crashing(ImageStore store, boolean afterwards) implements ImageStore {

		@Override
		public void put(ImageFile file, ImageData data) {
			if (this.afterwards) {
				this.store.put(file, data);
			}
			throw new Crash();
		}

		@Override
		public Optional<ImageData> find(ImageFile file) {
			throw new Crash();
		}

		@Override
		public ImageData findOrMake(ImageFile thumbnail, Supplier<ImageData> maker) {
			throw new Crash();
		}

		@Override
		public void check() {
			throw new Crash();
		}

		@Override
		public void remove(ImageName image) {
			if (this.afterwards) {
				this.store.remove(image);
			}
			throw new Crash();
		}

	}

	private static final class Crash extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
