package dev.kartoteka.adapter.media.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;

import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFormat;

/** Rotates, scales and encodes pictures in memory. */
final class Pictures {

	/** High enough that the loss is invisible. */
	private static final float JPEG_QUALITY = 0.9f;

	/** The types that the JPEG writer takes without conversion. */
	private static final Set<Integer> JPEG_TYPES = Set.of(BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_GRAY);

	private Pictures() {
	}

	/**
	 * Returns the picture with the profile that says which colors its numbers mean; the
	 * numbers stay. Shares the pixels with the picture where it can.
	 * @param profile of red, green and blue; null if there is none
	 */
	static BufferedImage withColors(BufferedImage picture, @Nullable ICC_Profile profile) {
		if (profile == null || picture.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_RGB) {
			return picture;
		}
		BufferedImage direct = (picture.getColorModel() instanceof IndexColorModel palette)
				? palette.convertToIntDiscrete(picture.getRaster(), false) : picture;
		return new BufferedImage(withColors(direct.getColorModel(), new ICC_ColorSpace(profile)), direct.getRaster(),
				false, null);
	}

	private static ColorModel withColors(ColorModel model, ColorSpace colors) {
		if (model instanceof DirectColorModel masks) {
			return new DirectColorModel(colors, masks.getPixelSize(), masks.getRedMask(), masks.getGreenMask(),
					masks.getBlueMask(), masks.getAlphaMask(), false, masks.getTransferType());
		}
		return new ComponentColorModel(colors, model.hasAlpha(), false, model.getTransparency(),
				model.getTransferType());
	}

	/**
	 * Converts the picture to sRGB or gray, which need no color profile, and to a type
	 * that the format supports.
	 */
	static BufferedImage plain(BufferedImage picture, ImageFormat format) {
		ColorSpace colors = picture.getColorModel().getColorSpace();
		boolean plainColors = colors.isCS_sRGB() || picture.getType() == BufferedImage.TYPE_BYTE_GRAY
				|| (colors.getType() == ColorSpace.TYPE_GRAY && format == ImageFormat.PNG);
		boolean supported = format != ImageFormat.JPEG || JPEG_TYPES.contains(picture.getType());
		if (plainColors && supported) {
			return picture;
		}
		BufferedImage target = blank(picture.getWidth(), picture.getHeight(), picture);
		if (plainColors) {
			draw(picture, new AffineTransform(), target);
		}
		else {
			new ColorConvertOp(null).filter(picture, target);
		}
		return target;
	}

	/** Returns the picture turned upright. */
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

	/** Scales the picture down to the width; never enlarges it. */
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
			graphics.drawImage(isGrayWithAlpha(picture.getColorModel()) ? colored(picture) : picture, transform, null);
		}
		finally {
			graphics.dispose();
		}
	}

	/**
	 * Java takes the numbers of such pictures for linear light if it draws them, so that
	 * 128 becomes 188. Gray without alpha stays as it is.
	 */
	static boolean isGrayWithAlpha(ColorModel colors) {
		return colors.hasAlpha() && colors.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
	}

	/** Copies the gray to red, green and blue, without any conversion. */
	private static BufferedImage colored(BufferedImage picture) {
		int width = picture.getWidth();
		BufferedImage colored = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_4BYTE_ABGR);
		Raster from = picture.getRaster();
		WritableRaster to = colored.getRaster();
		int surplusBits = picture.getColorModel().getComponentSize(0) - Byte.SIZE;
		int[] samples = new int[width];
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int band = 0; band < 4; band++) {
				from.getSamples(0, y, width, 1, (band < 3) ? 0 : 1, samples);
				Arrays.setAll(samples, (x) -> samples[x] >> surplusBits);
				to.setSamples(0, y, width, 1, band, samples);
			}
		}
		return colored;
	}

	/** Encodes the picture as a file without metadata. */
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
