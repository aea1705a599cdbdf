package dev.kartoteka.adapter.console.place;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file with all tiles of a map, in the format PMTiles, version 3. Its tiles have to be
 * pictures. The file is mapped into memory: threads read it without locks, and the
 * operating system keeps in memory what is used. The file must not be overwritten while
 * the program runs.
 *
 * @see <a href="https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md">The
 * specification</a>
 */
final class TileArchive {

	private static final byte[] MAGIC = "PMTiles".getBytes(StandardCharsets.US_ASCII);

	private static final int VERSION = 3;

	private static final int HEADER_BYTES = 127;

	/** Where the header has the offset and the length of a part. */
	private static final int ROOT_DIRECTORY = 8;

	private static final int METADATA = 24;

	private static final int DIRECTORIES = 40;

	private static final int TILES = 56;

	private static final int COMPRESSION = 97;

	private static final int COMPRESSION_OF_TILES = 98;

	private static final int TYPE = 99;

	private static final int LOWEST_ZOOM = 100;

	private static final int HIGHEST_ZOOM = 101;

	/** West, south, east and north. */
	private static final int BOUNDS = 102;

	private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

	private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

	/** The type of vector tiles is 1. */
	private static final int VECTOR = 1;

	/** The media types of the types from 2. */
	private static final List<String> PICTURES = List.of("image/png", "image/jpeg", "image/webp", "image/avif");

	private static final List<String> COMPRESSIONS = List.of("an unknown method", "nothing", "gzip", "Brotli",
			"Zstandard");

	private static final int NOTHING = 1;

	private static final int GZIP = 2;

	/** No map has tiles of higher zooms. */
	private static final int MOST_ZOOM = 30;

	/** How far maps let one zoom in at least. */
	private static final int CLOSEST = 19;

	/** Directories and metadata are far smaller, unless the file is damaged. */
	private static final int MOST_BYTES = 16 * 1024 * 1024;

	/** Archives have directories within directories, but not within those. */
	private static final int DEEPEST = 4;

	private static final double DEGREE = 1e7;

	private static final JsonMapper JSON = new JsonMapper();

	private final MemorySegment header;

	private final TileDirectory root;

	private final MemorySegment directories;

	private final MemorySegment tiles;

	private final String attribution;

	private final String fingerprint;

	private TileArchive(MemorySegment file) {
		this.header = file.asSlice(0, HEADER_BYTES);
		MemorySegment rootDirectory = section(file, ROOT_DIRECTORY);
		MemorySegment metadata = section(file, METADATA);
		this.directories = section(file, DIRECTORIES);
		this.tiles = section(file, TILES);
		this.root = TileDirectory.read(ByteBuffer.wrap(plain(rootDirectory)));
		this.attribution = attributionIn(plain(metadata));
		this.fingerprint = fingerprint(this.header, rootDirectory, metadata, this.directories);
	}

	/**
	 * Opens an archive. It stays open until it is no longer used.
	 * @throws IllegalArgumentException if it is none that can be shown; the message has
	 * the name of the file and says what to do
	 */
	static TileArchive open(Path path) {
		MemorySegment file = map(path);
		requireShowable(file, path);
		try {
			return new TileArchive(file);
		}
		catch (RuntimeException damaged) {
			throw new IllegalArgumentException(path + " is damaged, or was not copied as a whole. Copy it again.",
					damaged);
		}
	}

	private static MemorySegment map(Path path) {
		if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
			throw new IllegalArgumentException(
					path + " is no file that this user can read. Correct the path, or the rights of the file.");
		}
		try (FileChannel channel = FileChannel.open(path)) {
			return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(path + " can't be read (" + ex + "). Copy it again.", ex);
		}
	}

	private static void requireShowable(MemorySegment file, Path path) {
		if (file.byteSize() < HEADER_BYTES || !Arrays.equals(MAGIC, bytes(file.asSlice(0, MAGIC.length)))) {
			throw new IllegalArgumentException(path + " is no PMTiles archive. Make one as docs/console.md says.");
		}
		int version = file.get(ValueLayout.JAVA_BYTE, MAGIC.length);
		if (version != VERSION) {
			throw new IllegalArgumentException(
					path + " is a PMTiles archive of version " + version + ". Convert it to version 3.");
		}
		int type = file.get(ValueLayout.JAVA_BYTE, TYPE);
		if (type == VECTOR) {
			throw new IllegalArgumentException(path + " has vector tiles. Make an archive whose tiles are pictures.");
		}
		if (type < VECTOR || type > VECTOR + PICTURES.size()) {
			throw new IllegalArgumentException(
					path + " has tiles of the unknown type " + type + ". Make an archive of PNG, JPEG, WebP or AVIF.");
		}
		requireCompression(file.get(ValueLayout.JAVA_BYTE, COMPRESSION), "directories", NOTHING, GZIP, path);
		requireCompression(file.get(ValueLayout.JAVA_BYTE, COMPRESSION_OF_TILES), "tiles", 0, NOTHING, path);
		int highest = file.get(ValueLayout.JAVA_BYTE, HIGHEST_ZOOM);
		if (highest < 0 || highest > MOST_ZOOM) {
			throw new IllegalArgumentException(
					path + " has tiles up to zoom " + highest + ". Make one up to zoom " + MOST_ZOOM + " at most.");
		}
	}

	/** Writers of pictures, which are compressed by themselves, often do not say so. */
	private static void requireCompression(int found, String part, int first, int last, Path path) {
		if (found < first || found > last) {
			String name = (found < 0 || found >= COMPRESSIONS.size()) ? COMPRESSIONS.getFirst()
					: COMPRESSIONS.get(found);
			throw new IllegalArgumentException("The %s of %s are compressed by %s. Make an archive with %s.".formatted(
					part, path, name,
					(last == GZIP) ? "directories compressed by gzip" : "pictures that are not compressed again"));
		}
	}

	/** Returns the media type of the tiles. */
	String mediaType() {
		return PICTURES.get(this.header.get(ValueLayout.JAVA_BYTE, TYPE) - VECTOR - 1);
	}

	/** Returns who is to be named on the map, as plain text; empty if nobody is. */
	String attribution() {
		return this.attribution;
	}

	/** Returns a text that another archive does not have. */
	String fingerprint() {
		return this.fingerprint;
	}

	/** Returns options of a tile layer of Leaflet, in JSON. */
	String layerOptions() {
		Map<String, Object> options = new LinkedHashMap<>();
		options.put("minZoom", lowestZoom());
		options.put("maxNativeZoom", highestZoom());
		options.put("maxZoom", Math.max(CLOSEST, highestZoom()));
		double west = degrees(BOUNDS);
		double south = degrees(BOUNDS + Integer.BYTES);
		double east = degrees(BOUNDS + 2 * Integer.BYTES);
		double north = degrees(BOUNDS + 3 * Integer.BYTES);
		if (west < east && south < north) {
			options.put("bounds", List.of(List.of(south, west), List.of(north, east)));
		}
		return JSON.writeValueAsString(options);
	}

	/** Returns the picture of a tile; null if the archive has none. */
	byte @Nullable [] tile(int zoom, int column, int row) {
		if (zoom < lowestZoom() || zoom > highestZoom() || isOutside(column, zoom) || isOutside(row, zoom)) {
			return null;
		}
		long id = TileIds.of(zoom, column, row);
		TileDirectory directory = this.root;
		for (int depth = 0; depth < DEEPEST; depth++) {
			TileDirectory.Entry entry = directory.find(id);
			if (entry == null) {
				return null;
			}
			if (!entry.directory()) {
				return bytes(this.tiles.asSlice(entry.offset(), entry.length()));
			}
			directory = TileDirectory
				.read(ByteBuffer.wrap(plain(this.directories.asSlice(entry.offset(), entry.length()))));
		}
		throw new IllegalStateException("The directories of the tile archive have no end");
	}

	private static boolean isOutside(int position, int zoom) {
		return position < 0 || position >= 1L << zoom;
	}

	private int lowestZoom() {
		return this.header.get(ValueLayout.JAVA_BYTE, LOWEST_ZOOM);
	}

	private int highestZoom() {
		return this.header.get(ValueLayout.JAVA_BYTE, HIGHEST_ZOOM);
	}

	private double degrees(long offset) {
		return this.header.get(INT, offset) / DEGREE;
	}

	/** Returns the part whose offset and length are at that place of the header. */
	private static MemorySegment section(MemorySegment file, long place) {
		return file.asSlice(file.get(LONG, place), file.get(LONG, place + Long.BYTES));
	}

	/** Uncompresses a directory or the metadata. */
	private byte[] plain(MemorySegment part) {
		byte[] stored = bytes(part);
		if (this.header.get(ValueLayout.JAVA_BYTE, COMPRESSION) == NOTHING) {
			return stored;
		}
		try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(stored))) {
			return gzip.readNBytes(MOST_BYTES);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] bytes(MemorySegment part) {
		if (part.byteSize() > MOST_BYTES) {
			throw new IllegalStateException("A part of the tile archive has " + part.byteSize() + " bytes");
		}
		try {
			return part.toArray(ValueLayout.JAVA_BYTE);
		}
		catch (InternalError lost) {
			// So the JVM tells that the file is shorter by now. Nothing else is wrong.
			throw new IllegalStateException("The tile archive was overwritten while it is in use", lost);
		}
	}

	/** By convention the attribution is HTML. Its text is shown. */
	private static String attributionIn(byte[] metadata) {
		String text = JSON.readTree(metadata).path("attribution").asString("").replaceAll("<[^>]*>", "");
		return text.replace("&copy;", "©")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&amp;", "&")
			.strip();
	}

	/** The directories have the length of each tile. */
	private static String fingerprint(MemorySegment... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (MemorySegment part : parts) {
				digest.update(part.asByteBuffer());
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is missing", ex);
		}
	}

}
