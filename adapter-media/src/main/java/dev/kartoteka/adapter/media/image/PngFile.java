package dev.kartoteka.adapter.media.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

import javax.imageio.stream.ImageInputStream;

import org.jspecify.annotations.Nullable;

/** Reads the structure of a PNG file: chunks after the signature. */
final class PngFile {

	private static final int EXIF = 0x65584966;

	private static final int COLOR_PROFILE = 0x69434350;

	/** Of a chunk, and of a profile when it is decompressed. */
	private static final int MAX_SIZE = 1024 * 1024;

	/** The bytes of length, type and checksum of a chunk. */
	private static final int FRAME = 12;

	private PngFile() {
	}

	static FileFacts facts(ImageInputStream file) throws IOException {
		long position = 8;
		Orientation orientation = Orientation.UPRIGHT;
		byte[] profile = null;
		while (position + FRAME <= file.length()) {
			file.seek(position);
			long length = file.readUnsignedInt();
			int type = file.readInt();
			if (length <= MAX_SIZE && position + FRAME + length <= file.length()) {
				switch (type) {
					case EXIF -> orientation = Exif.orientation(data(file, length));
					// There is at most one, and each would take time to decompress.
					case COLOR_PROFILE -> profile = (profile != null) ? profile : data(file, length);
					default -> {
						// Does not matter for decoding.
					}
				}
			}
			position += FRAME + length;
		}
		file.seek(0);
		return new FileFacts(orientation, (profile != null) ? profileIn(profile) : null);
	}

	private static byte[] data(ImageInputStream file, long length) throws IOException {
		byte[] data = new byte[(int) length];
		file.readFully(data);
		return data;
	}

	/**
	 * Reads a name, a zero, a zero for the method, and the compressed profile. Null if it
	 * is damaged or not one of colors: such a profile is ignored, as browsers do.
	 */
	private static @Nullable ICC_Profile profileIn(byte[] chunk) {
		int name = 0;
		while (name < chunk.length && chunk[name] != 0) {
			name++;
		}
		int start = Math.min(name + 2, chunk.length);
		try (InputStream inflated = new InflaterInputStream(
				new ByteArrayInputStream(chunk, start, chunk.length - start))) {
			ICC_Profile profile = ICC_Profile.getInstance(inflated.readNBytes(MAX_SIZE));
			return (profile.getColorSpaceType() == ColorSpace.TYPE_RGB) ? profile : null;
		}
		catch (IOException | IllegalArgumentException damaged) {
			return null;
		}
	}

}
