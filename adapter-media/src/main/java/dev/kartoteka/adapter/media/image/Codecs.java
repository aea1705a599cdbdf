package dev.kartoteka.adapter.media.image;

import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/** The readers and writers of ImageIO, including those that the JDK lacks. */
final class Codecs {

	static {
		// ImageIO finds them only if the first thread that uses it has the class loader
		// of the program, which is not certain.
		IIORegistry registry = IIORegistry.getDefaultInstance();
		if (registry.getServiceProviderByClass(WebPImageReaderSpi.class) == null) {
			registry.registerServiceProvider(new WebPImageReaderSpi());
		}
		if (registry.getServiceProviderByClass(JPEGImageReaderSpi.class) == null) {
			registry.registerServiceProvider(new JPEGImageReaderSpi());
		}
		ImageIO.setUseCache(false);
	}

	private Codecs() {
	}

	static ImageReader reader(String format) {
		return first(ImageIO.getImageReadersByFormatName(format), format);
	}

	static ImageWriter writer(String format) {
		return first(ImageIO.getImageWritersByFormatName(format), format);
	}

	private static <T> T first(Iterator<T> found, String format) {
		if (!found.hasNext()) {
			throw new IllegalStateException("ImageIO has no codec for " + format);
		}
		return found.next();
	}

}
