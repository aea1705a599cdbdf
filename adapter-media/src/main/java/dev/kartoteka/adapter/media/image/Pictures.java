package dev.kartoteka.adapter.media.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFormat;

/** Pictures in memory: turned, made smaller, and written. */
final class Pictures {

	/** Where the eye sees no difference. */
	private static final float JPEG_QUALITY = 0.9f;

	/** What JPEG holds as it is. */
	private static final Set<Integer> JPEG_TYPES = Set.of(BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_GRAY);

	private Pictures() {
	}

	/**
	 * The picture with colours that need no explanation, and of a type that the format
	 * can hold.
	 */
	static BufferedImage plain(BufferedImage picture, ImageFormat format) {
		ColorSpace colours = picture.getColorModel().getColorSpace();
		boolean plainColours = colours.isCS_sRGB() || picture.getType() == BufferedImage.TYPE_BYTE_GRAY
				|| (colours.getType() == ColorSpace.TYPE_GRAY && format == ImageFormat.PNG);
		boolean holdable = format != ImageFormat.JPEG || JPEG_TYPES.contains(picture.getType());
		if (plainColours && holdable) {
			return picture;
		}
		BufferedImage target = blank(picture.getWidth(), picture.getHeight(), picture);
		if (plainColours) {
			draw(picture, new AffineTransform(), target);
		}
		else {
			new ColorConvertOp(null).filter(picture, target);
		}
		return target;
	}

	/** The picture the right way up. */
	static BufferedImage turned(BufferedImage picture, Orientation orientation) {
		if (orientation == Orientation.UPRIGHT) {
			return picture;
		}
		int width = picture.getWidth();
		int height = picture.getHeight();
		BufferedImage target = orientation.swapsSides() ? blank(height, width, picture) : blank(width, height, picture);
		draw(picture, orientation.of(width, height), target);
		return target;
	}

	/** The picture with that width, but no wider than it is. */
	static BufferedImage narrowed(BufferedImage picture, int width) {
		BufferedImage smaller = picture;
		while (smaller.getWidth() >= 2 * width) {
			smaller = scaled(smaller, (smaller.getWidth() + 1) / 2, Math.max(1, (smaller.getHeight() + 1) / 2));
		}
		if (smaller.getWidth() <= width) {
			return smaller;
		}
		long height = Math.round((double) picture.getHeight() * width / picture.getWidth());
		return scaled(smaller, width, (int) Math.max(1, height));
	}

	private static BufferedImage scaled(BufferedImage picture, int width, int height) {
		BufferedImage target = blank(width, height, picture);
		draw(picture, AffineTransform.getScaleInstance((double) width / picture.getWidth(),
				(double) height / picture.getHeight()), target);
		return target;
	}

	private static BufferedImage blank(int width, int height, BufferedImage like) {
		boolean transparent = like.getColorModel().hasAlpha();
		int opaque = (like.getType() == BufferedImage.TYPE_BYTE_GRAY) ? BufferedImage.TYPE_BYTE_GRAY
				: BufferedImage.TYPE_3BYTE_BGR;
		return new BufferedImage(width, height, transparent ? BufferedImage.TYPE_4BYTE_ABGR : opaque);
	}

	private static void draw(BufferedImage picture, AffineTransform transform, BufferedImage target) {
		Graphics2D graphics = target.createGraphics();
		try {
			graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
			graphics.drawImage(picture, transform, null);
		}
		finally {
			graphics.dispose();
		}
	}

	/** The picture as a file, with nothing but the picture in it. */
	static ImageData encoded(BufferedImage picture, ImageFormat format) {
		ImageWriter writer = Codecs.writer(format.name());
		PortionedOutput bytes = new PortionedOutput();
		try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(out);
			writer.write(null, new IIOImage(picture, null, null), parameters(writer, format));
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		finally {
			writer.dispose();
		}
		return bytes.data();
	}

	private static ImageWriteParam parameters(ImageWriter writer, ImageFormat format) {
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		if (format == ImageFormat.JPEG) {
			parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setCompressionQuality(JPEG_QUALITY);
		}
		return parameters;
	}

}
