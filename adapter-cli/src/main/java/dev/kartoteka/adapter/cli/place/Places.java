package dev.kartoteka.adapter.cli.place;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.cli.feature.Feature;
import dev.kartoteka.adapter.cli.feature.FeatureWriter;
import dev.kartoteka.adapter.cli.feature.Layer;
import dev.kartoteka.adapter.cli.feature.Point;
import dev.kartoteka.adapter.cli.shared.UnreadableInput;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.ImportPlaces;
import dev.kartoteka.domain.place.PlaceChanges;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceQueries;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.place.PlaceView;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.Text;

/** Imports and exports places, without their images. */
public class Places implements Layer<ImportPlaces.Draft> {

	static final String DISTRICT = "district";

	private static final String TITLE = "title";

	private static final String SHORT_DESCRIPTION = "short_description";

	private static final String FULL_DESCRIPTION = "full_description";

	private static final String TYPE = "type";

	/** The properties of a feature that are read. */
	public static final Set<String> PROPERTIES = Set.of(DISTRICT, TITLE, SHORT_DESCRIPTION, FULL_DESCRIPTION, TYPE);

	/** Enough places to know where they are. */
	private static final int SAMPLE = 10_000;

	private static final PlaceFilter ALL = new PlaceFilter(null, null, null, null, null);

	private final ImportPlaces importing;

	private final PlaceQueries queries;

	private final DistrictQueries districts;

	private @Nullable DistrictNames names;

	public Places(ImportPlaces importing, PlaceQueries queries, DistrictQueries districts) {
		this.importing = importing;
		this.queries = queries;
		this.districts = districts;
	}

	@Override
	public String name() {
		return "places";
	}

	@Override
	public Set<String> properties() {
		return PROPERTIES;
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of(TITLE, DISTRICT);
	}

	@Override
	public ImportPlaces.Draft read(Feature feature) {
		feature.requireSound();
		DistrictId district = district(feature);
		String title = feature.text(TITLE, (text) -> Text.atMost(PlaceDetails.MAX_TITLE_LENGTH, text, "A title"))
			.orElseThrow(() -> new UnreadableInput(TITLE, "is missing"));
		Coordinates position = position(feature.requiredPoint());
		PlaceChanges changes = new PlaceChanges(Change.to(district), Change.to(title),
				change(feature, SHORT_DESCRIPTION, PlaceDetails.MAX_SHORT_DESCRIPTION_LENGTH),
				change(feature, FULL_DESCRIPTION, PlaceDetails.MAX_FULL_DESCRIPTION_LENGTH),
				Change.to(position.longitude()), Change.to(position.latitude()), type(feature));
		Long id = feature.id();
		return ImportPlaces.Draft.of((id != null) ? new PlaceId(id) : null,
				new PlaceDetails(district, title, "", "", position, PlaceType.UNIQUE_PLACE), changes);
	}

	/** Where the places are that exist. */
	public KnownArea area() {
		try (Stream<FoundPlace> all = this.queries.find(ALL).all()) {
			return KnownArea.of(all.limit(SAMPLE).map(FoundPlace::place));
		}
	}

	private DistrictId district(Feature feature) {
		if (feature.properties().get(DISTRICT) instanceof Long id) {
			return new DistrictId(id);
		}
		String name = feature.text(DISTRICT, UnaryOperator.identity())
			.orElseThrow(() -> new UnreadableInput(DISTRICT, "is missing"));
		return names().find(name);
	}

	/** Read when the first place needs them, which is after districts were imported. */
	private DistrictNames names() {
		if (this.names == null) {
			try (Stream<DistrictView> all = this.districts.districts().all()) {
				this.names = DistrictNames.of(all);
			}
		}
		return this.names;
	}

	private static Change<String> change(Feature feature, String property, int maximum) {
		return feature.text(property, (text) -> Text.atMost(maximum, text, "The text"))
			.<Change<String>>map(Change::to)
			.orElseGet(Change::none);
	}

	private static Change<PlaceType> type(Feature feature) {
		return feature.text(TYPE, (slug) -> new PlaceType(slug).slug())
			.<Change<PlaceType>>map((slug) -> Change.to(new PlaceType(slug)))
			.orElseGet(Change::none);
	}

	private static Coordinates position(Point point) {
		if (!(Math.abs(point.longitude()) <= Coordinates.MAX_LONGITUDE
				&& Math.abs(point.latitude()) <= Coordinates.MAX_LATITUDE)) {
			throw new UnreadableInput("geometry", "lies outside of the earth; longitude comes first");
		}
		return new Coordinates(degrees(point.longitude()), degrees(point.latitude()));
	}

	private static BigDecimal degrees(double value) {
		return BigDecimal.valueOf(value).setScale(Coordinates.DECIMAL_PLACES, RoundingMode.HALF_UP);
	}

	@Override
	public List<ImportOutcome> importBatch(List<ImportPlaces.Draft> batch, long lastId) {
		return this.importing.importBatch(new ImportPlaces.Command(batch, new PlaceId(lastId)));
	}

	@Override
	public void writeTo(FeatureWriter writer, Runnable written) {
		try (Stream<FoundPlace> all = this.queries.find(ALL).all()) {
			all.map(FoundPlace::place).forEach((place) -> {
				writer.write(place.id(), new BigDecimal[] { place.longitude(), place.latitude() }, propertiesOf(place));
				written.run();
			});
		}
	}

	private static Map<String, Object> propertiesOf(PlaceView place) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put(TITLE, place.title());
		properties.put(SHORT_DESCRIPTION, place.shortDescription());
		properties.put(FULL_DESCRIPTION, place.fullDescription());
		properties.put(TYPE, place.type());
		properties.put(DISTRICT, place.district());
		return properties;
	}

}
