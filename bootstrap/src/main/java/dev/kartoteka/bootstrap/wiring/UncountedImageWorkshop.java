package dev.kartoteka.bootstrap.wiring;

import java.time.Duration;

import dev.kartoteka.adapter.web.RequestQueue;
import dev.kartoteka.adapter.web.ResponseDeadline;
import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageWorkshop;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Leaves the work on images out of the deadlines of responses: receiving an image, which
 * may be large, includes decoding it. The workshop has time limits of its own, and limits
 * how many images are worked on, so those who wait for it keep no others from beginning.
 */
class UncountedImageWorkshop implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof ImageWorkshop workshop) ? new Uncounted(workshop) : bean;
	}

	private record Uncounted(ImageWorkshop workshop) implements ImageWorkshop {

		@Override
		public Prepared prepare(ImageData upload) {
			RequestQueue.waitsInLine();
			long begin = System.nanoTime();
			try {
				return this.workshop.prepare(upload);
			}
			finally {
				ResponseDeadline.postpone(Duration.ofNanos(System.nanoTime() - begin));
			}
		}

		@Override
		public ImageData thumbnail(ImageFile file, ImageData original) {
			RequestQueue.waitsInLine();
			return this.workshop.thumbnail(file, original);
		}

	}

}
