package dev.kartoteka.adapter.geojson.sample;

import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.geojson.feature.Feature;
import dev.kartoteka.adapter.geojson.feature.FeatureReader;
import dev.kartoteka.adapter.geojson.feature.Layer;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.ImportDistricts;

/**
 * Loads a sample before the program counts as ready, if there is no district yet: whoever
 * has deleted or renamed some of them does not get them back by the next start.
 */
@Component
@ConditionalOnProperty(SampleLoader.PROPERTY)
@ConditionalOnProperty(name = "kartoteka.command", havingValue = "none", matchIfMissing = true)
class SampleLoader implements ApplicationRunner {

	static final String PROPERTY = "kartoteka.sample-data";

	private static final Logger log = LoggerFactory.getLogger(SampleLoader.class);

	private final Environment environment;

	private final DistrictQueries queries;

	private final Layer<ImportDistricts.Draft> districts;

	SampleLoader(Environment environment, DistrictQueries queries, Layer<ImportDistricts.Draft> districts) {
		this.environment = environment;
		this.queries = queries;
		this.districts = districts;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		Binder.get(this.environment).bind(PROPERTY, Sample.class).ifBound(this::loadIntoEmptiness);
	}

	private void loadIntoEmptiness(Sample sample) {
		if (this.queries.districts().page(1, 1).total() > 0) {
			log.info("No sample is loaded: there are districts already.");
			return;
		}
		List<ImportDistricts.Draft> drafts = drafts(sample);
		this.districts.take(drafts, 0);
		log.info("The sample is loaded: {} districts.", drafts.size());
	}

	private List<ImportDistricts.Draft> drafts(Sample sample) {
		List<ImportDistricts.Draft> drafts = new ArrayList<>();
		try (FeatureReader reader = new FeatureReader(new ClassPathResource(sample.file(), SampleLoader.class),
				this.districts.properties())) {
			for (Feature feature = reader.next(); feature != null; feature = reader.next()) {
				drafts.add(this.districts.read(feature));
			}
		}
		return drafts;
	}

}
