package dev.kartoteka.adapter.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;

import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.image.TooManyPixels;

/**
 * Re-encodes a GIF file, animated or not, picture by picture. Keeps the position,
 * duration and disposal of each picture and the loop count, and nothing else.
 */
final class AnimatedGif {

	private static final String OF_PICTURE = "javax_imageio_gif_image_1.0";

	private static final String OF_FILE = "javax_imageio_gif_stream_1.0";

	private static final String SCREEN = "LogicalScreenDescriptor";

	private static final String PLACE = "ImageDescriptor";

	private static final String TIMING = "GraphicControlExtension";

	private static final String COLORS = "LocalColorTable";

	private static final String LOOP = "NETSCAPE";

	/** The limit of all pictures together; each one is within the limit of an image. */
	private static final long MAX_PIXELS = 5L * ReceiveImage.MAX_PIXELS;

	private final ImageReader reader;

	private final Deadline deadline;

	private AnimatedGif(ImageReader reader, Deadline deadline) {
		this.reader = reader;
		this.deadline = deadline;
	}

	/** Returns the re-encoded file. */
	static ImageData reencode(ImageInputStream file, ImageBulkhead.Place place, Deadline deadline) throws IOException {
		ImageReader reader = SourceFormat.GIF.newReader();
		try {
			reader.setInput(file, false, false);
			deadline.watch(reader);
			return new AnimatedGif(reader, deadline).reencode(place);
		}
		finally {
			reader.dispose();
		}
	}

	private ImageData reencode(ImageBulkhead.Place place) throws IOException {
		int pictures = this.reader.getNumImages(true);
		place.reserve(requireWithinLimits(pictures));
		ImageWriter writer = Codecs.writer("gif");
		PortionedOutput bytes = new PortionedOutput();
		try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.prepareWriteSequence(screen(writer));
			for (int i = 0; i < pictures; i++) {
				BufferedImage picture = this.reader.read(i);
				// After the deadline the reader returns a part of the picture.
				this.deadline.check();
				writer.writeToSequence(new IIOImage(picture, null, timing(writer, picture, i)), null);
				out.flushBefore(out.getStreamPosition());
			}
			writer.endWriteSequence();
		}
		finally {
			writer.dispose();
		}
		return bytes.data();
	}

	/** Checks the limits and returns the pixels of the largest picture. */
	private long requireWithinLimits(int pictures) throws IOException {
		long largest = numberIn(fileTree(), SCREEN, "logicalScreenWidth")
				* numberIn(fileTree(), SCREEN, "logicalScreenHeight");
		long all = 0;
		for (int i = 0; i < pictures; i++) {
			long pixels = (long) this.reader.getWidth(i) * this.reader.getHeight(i);
			largest = Math.max(largest, pixels);
			all += pixels;
		}
		if (pictures < 1) {
			throw new IIOException("No picture");
		}
		if (largest > ReceiveImage.MAX_PIXELS || all > MAX_PIXELS) {
			throw new TooManyPixels();
		}
		return largest;
	}

	private Element fileTree() throws IOException {
		return (Element) this.reader.getStreamMetadata().getAsTree(OF_FILE);
	}

	private IIOMetadata screen(ImageWriter writer) throws IOException {
		IIOMetadata screen = writer.getDefaultStreamMetadata(null);
		IIOMetadataNode tree = (IIOMetadataNode) screen.getAsTree(OF_FILE);
		copy(fileTree(), tree, SCREEN, "logicalScreenWidth", "logicalScreenHeight");
		screen.setFromTree(OF_FILE, tree);
		return screen;
	}

	private IIOMetadata timing(ImageWriter writer, BufferedImage picture, int index) throws IOException {
		IIOMetadata timing = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
		IIOMetadataNode tree = (IIOMetadataNode) timing.getAsTree(OF_PICTURE);
		Element source = (Element) this.reader.getImageMetadata(index).getAsTree(OF_PICTURE);
		removeColors(tree);
		copy(source, tree, PLACE, "imageLeftPosition", "imageTopPosition", "interlaceFlag");
		copy(source, tree, TIMING, "disposalMethod", "delayTime", "transparentColorFlag", "transparentColorIndex");
		if (index == 0) {
			copyLoop(source, tree);
		}
		timing.setFromTree(OF_PICTURE, tree);
		return timing;
	}

	/**
	 * Removes the default color table of two colors, so that the picture's own is
	 * written.
	 */
	private static void removeColors(Element tree) {
		Element colors = child(tree, COLORS);
		if (colors != null) {
			tree.removeChild(colors);
		}
	}

	private static void copy(Element source, Element target, String name, String... attributes) {
		Element from = child(source, name);
		Element to = child(target, name);
		if (from != null && to != null) {
			copyAttributes(from, to, attributes);
		}
	}

	private static void copyAttributes(Element from, Element to, String... attributes) {
		for (String attribute : attributes) {
			to.setAttribute(attribute, from.getAttribute(attribute));
		}
	}

	/** Copies the loop count: three bytes of the Netscape extension. */
	private static void copyLoop(Element source, IIOMetadataNode target) {
		Element extensions = child(source, "ApplicationExtensions");
		for (Node node = (extensions != null) ? extensions.getFirstChild() : null; node != null; node = node
			.getNextSibling()) {
			if (node instanceof IIOMetadataNode extension && LOOP.equals(extension.getAttribute("applicationID"))
					&& extension.getUserObject() instanceof byte[] count && count.length == 3) {
				IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
				loop.setAttribute("applicationID", LOOP);
				loop.setAttribute("authenticationCode", "2.0");
				loop.setUserObject(count.clone());
				IIOMetadataNode all = new IIOMetadataNode("ApplicationExtensions");
				all.appendChild(loop);
				target.appendChild(all);
				return;
			}
		}
	}

	private static @Nullable Element child(Element parent, String name) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element && element.getTagName().equals(name)) {
				return element;
			}
		}
		return null;
	}

	private static long numberIn(Element tree, String name, String attribute) {
		Element found = child(tree, name);
		return (found != null) ? Long.parseLong(found.getAttribute(attribute)) : 0;
	}

}
