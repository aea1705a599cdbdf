package dev.kartoteka.adapter.console.place;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.GuidePaths;
import dev.kartoteka.domain.shared.NotFound;

import org.springframework.stereotype.Component;

/** The tiles of the maps. Those of an archive are served, by addresses of their own. */
@Component
class Tiles implements Pages {

	private static final String FOLDER = GuidePaths.START + "tiles/";

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

	private final MapTiles settings;

	private final Optional<TileArchive> archive;

	private final MapLayer layer;

	Tiles(MapTiles settings) {
		this.settings = settings;
		this.archive = settings.archive().map(TileArchive::open);
		this.layer = this.archive.map((opened) -> layerOf(opened, settings.attribution()))
			.orElseGet(() -> new MapLayer(settings.tiles(), settings.attribution(), null));
	}

	/** The fingerprint lets browsers keep tiles until there is another archive. */
	private static MapLayer layerOf(TileArchive archive, String attribution) {
		return new MapLayer(FOLDER + archive.fingerprint() + "/{z}/{x}/{y}",
				attribution.isEmpty() ? archive.attribution() : attribution, archive.layerOptions());
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(FOLDER + "{archive:text}/{zoom:text}/{x:text}/{y:text}", Routes.Audience.STAFF).show(this::show);
	}

	private Reply show(Visit visit) {
		return this.archive.filter((opened) -> opened.fingerprint().equals(visit.text(0)))
			.flatMap((opened) -> Optional
				.ofNullable(opened.tile(number(visit.text(1)), number(visit.text(2)), number(visit.text(3))))
				.map((tile) -> Reply.picture(opened.mediaType(), tile)))
			.orElseThrow(() -> NotFound.of("tile"));
	}

	/** Returns -1 for what is no number of a tile. */
	private static int number(String text) {
		return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
	}

	MapLayer layer() {
		return this.layer;
	}

	/** Returns the scheme and the host from which pages with a map load images, too. */
	String origin() {
		return this.settings.origin();
	}

}
