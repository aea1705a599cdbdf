package dev.kartoteka.adapter.media.image;

import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

/** ImageIO's readers and writers, with those that the JDK lacks. */
final class Codecs {

	static {
		// Found by themselves only if the first to use ImageIO has the program's class
		// loader, of which nobody can be sure.
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
			throw new IllegalStateException("This Java platform does not know " + format);
		}
		return found.next();
	}

}
