package dev.kartoteka.adapter.console.place;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where maps get their tiles from. Without tiles they show a grid of degrees.
 *
 * @param tiles an address with places for {@code {z}}, {@code {x}} and {@code {y}}, or
 * the path of an archive of tiles; empty if there is none
 * @param attribution who is to be named on the map, as plain text
 */
@ConfigurationProperties("kartoteka.console.map")
public record MapTiles(@DefaultValue("") String tiles, @DefaultValue("") String attribution) {

	private static final String NAME = "kartoteka.console.map.tiles";

	private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]+(?::[0-9]+)?/[^\\s;,\"']*");

	private static final String ARCHIVE = ".pmtiles";

	/** Opens the archive, so that the start and {@code check} say what is wrong. */
	public MapTiles {
		tiles = tiles.strip();
		if (isPath(tiles)) {
			requireArchive(tiles);
		}
		else if (!tiles.isEmpty() && !isAddress(tiles)) {
			throw new IllegalArgumentException(NAME + " is neither an address with {z}, {x} and {y},"
					+ " such as https://tiles.example.org/{z}/{x}/{y}.png, nor the path of a file *.pmtiles: " + tiles);
		}
	}

	/** The start reports the message of the first cause, so it needs the name. */
	private static void requireArchive(String path) {
		try {
			TileArchive.open(Path.of(path));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(NAME + ": " + ex.getMessage());
		}
	}

	/** Returns the path of the archive; empty if the tiles are not in one. */
	Optional<Path> archive() {
		return isPath(this.tiles) ? Optional.of(Path.of(this.tiles)) : Optional.empty();
	}

	/**
	 * Returns the scheme and the host of the tiles; empty if no other server has them.
	 */
	String origin() {
		if (this.tiles.isEmpty() || isPath(this.tiles)) {
			return "";
		}
		URI uri = URI.create(this.tiles.replaceAll("[{}]", ""));
		return uri.getScheme() + "://" + uri.getRawAuthority();
	}

	private static boolean isPath(String text) {
		return text.endsWith(ARCHIVE) && !text.contains("://");
	}

	private static boolean isAddress(String text) {
		return ADDRESS.matcher(text).matches() && text.contains("{z}") && text.contains("{x}") && text.contains("{y}");
	}

}
