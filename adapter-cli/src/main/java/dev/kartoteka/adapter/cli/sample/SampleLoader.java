package dev.kartoteka.adapter.cli.sample;

import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.cli.district.Districts;
import dev.kartoteka.adapter.cli.feature.Feature;
import dev.kartoteka.adapter.cli.feature.FeatureReader;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.ImportDistricts;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads sample districts at the start, before the program is ready, if there is no
 * district at all.
 */
@Component
@ConditionalOnProperty(SampleLoader.PROPERTY)
class SampleLoader implements ApplicationRunner {

	static final String PROPERTY = "kartoteka.sample-data";

	private static final Logger log = LoggerFactory.getLogger(SampleLoader.class);

	private final Environment environment;

	private final DistrictQueries queries;

	private final Districts districts;

	SampleLoader(Environment environment, DistrictQueries queries, ImportDistricts importDistricts) {
		this.environment = environment;
		this.queries = queries;
		this.districts = new Districts(importDistricts, queries);
	}

	@Override
	public void run(ApplicationArguments arguments) {
		Binder.get(this.environment).bind(PROPERTY, Sample.class).ifBound(this::loadIfEmpty);
	}

	private void loadIfEmpty(Sample sample) {
		if (this.queries.districts().page(1, 1).total() > 0) {
			log.info("The sample is not loaded: there are districts already.");
			return;
		}
		List<ImportDistricts.Draft> drafts = drafts(sample);
		this.districts.importBatch(drafts, 0);
		log.info("Loaded the sample: {} districts.", drafts.size());
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
