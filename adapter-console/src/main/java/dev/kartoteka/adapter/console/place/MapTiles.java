package dev.kartoteka.adapter.console.place;

import java.net.URI;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where maps get their tiles from. Without an address they show a grid of degrees.
 *
 * @param tiles an address with places for {@code {z}}, {@code {x}} and {@code {y}}; empty
 * if there is none
 * @param attribution who is to be named on the map, as plain text
 */
@ConfigurationProperties("kartoteka.console.map")
public record MapTiles(@DefaultValue("") String tiles, @DefaultValue("") String attribution) {

	private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]+(?::[0-9]+)?/[^\\s;,\"']*");

	public MapTiles {
		tiles = tiles.strip();
		if (!tiles.isEmpty() && !isAddress(tiles)) {
			throw new IllegalArgumentException("kartoteka.console.map.tiles is not an address with {z}, {x} and {y},"
					+ " such as https://tiles.example.org/{z}/{x}/{y}.png: " + tiles);
		}
	}

	/** Returns the scheme and the host of the tiles; empty if there are none. */
	public String origin() {
		if (this.tiles.isEmpty()) {
			return "";
		}
		URI uri = URI.create(this.tiles.replaceAll("[{}]", ""));
		return uri.getScheme() + "://" + uri.getRawAuthority();
	}

	private static boolean isAddress(String text) {
		return ADDRESS.matcher(text).matches() && text.contains("{z}") && text.contains("{x}") && text.contains("{y}");
	}

}
