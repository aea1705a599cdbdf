package dev.kartoteka.adapter.cli.district;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.kartoteka.adapter.cli.feature.Feature;
import dev.kartoteka.adapter.cli.feature.FeatureWriter;
import dev.kartoteka.adapter.cli.feature.Layer;
import dev.kartoteka.adapter.cli.shared.UnreadableInput;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.district.ImportDistricts;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.ImportOutcome;
import dev.kartoteka.domain.shared.Text;

/** Imports and exports districts. Their borders are ignored. */
public class Districts implements Layer<ImportDistricts.Draft> {

	private static final String TITLE = "title";

	private static final String ABBREVIATION = "abbreviation";

	/** The properties of a feature that are read. */
	public static final Set<String> PROPERTIES = Set.of(TITLE, ABBREVIATION);

	private final ImportDistricts importing;

	private final DistrictQueries queries;

	public Districts(ImportDistricts importing, DistrictQueries queries) {
		this.importing = importing;
		this.queries = queries;
	}

	@Override
	public String name() {
		return "districts";
	}

	@Override
	public Set<String> properties() {
		return PROPERTIES;
	}

	@Override
	public Set<String> requiredProperties() {
		return Set.of(TITLE);
	}

	@Override
	public ImportDistricts.Draft read(Feature feature) {
		feature.requireSound();
		String title = feature.text(TITLE, Districts::goodTitle)
			.orElseThrow(() -> new UnreadableInput(TITLE, "is missing"));
		Change<String> abbreviation = feature.text(ABBREVIATION, Districts::goodAbbreviation)
			.<Change<String>>map(Change::to)
			.orElseGet(Change::none);
		Long id = feature.id();
		return new ImportDistricts.Draft((id != null) ? new DistrictId(id) : null, title, abbreviation);
	}

	private static String goodTitle(String text) {
		return Text.filled(District.MAX_TITLE_LENGTH, text, "A district's title");
	}

	private static String goodAbbreviation(String text) {
		return Text.atMost(District.MAX_ABBREVIATION_LENGTH, text, "An abbreviation");
	}

	@Override
	public List<ImportOutcome> importBatch(List<ImportDistricts.Draft> batch, long lastId) {
		return this.importing.importBatch(new ImportDistricts.Command(batch, new DistrictId(lastId)));
	}

	@Override
	public void writeTo(FeatureWriter writer, Runnable written) {
		try (Stream<DistrictView> all = this.queries.districts().all()) {
			all.forEach((district) -> {
				writer.write(district.id(), null, propertiesOf(district));
				written.run();
			});
		}
	}

	private static Map<String, Object> propertiesOf(DistrictView district) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put(TITLE, district.title());
		properties.put(ABBREVIATION, district.abbreviation());
		return properties;
	}

}
