package dev.kartoteka.adapter.geojson.command;

import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

import dev.kartoteka.adapter.geojson.feature.Feature;
import dev.kartoteka.adapter.geojson.feature.FeatureReader;
import dev.kartoteka.adapter.geojson.feature.Layer;
import dev.kartoteka.adapter.geojson.feature.UnreadableFeature;
import dev.kartoteka.domain.shared.Intake;

/** Takes one file from its first feature to its last, in batches. */
class FileImport<D> {

	private static final Logger log = LoggerFactory.getLogger(FileImport.class);

	private final Layer<D> layer;

	private final RefusalReport report;

	private final int batchSize;

	private final Survey survey;

	private final Tally tally;

	private final News news = new News();

	private final List<Feature> features = new ArrayList<>();

	private final List<D> batch = new ArrayList<>();

	FileImport(Layer<D> layer, Survey survey, RefusalReport report, int batchSize) {
		this.layer = layer;
		this.survey = survey;
		this.report = report;
		this.batchSize = batchSize;
		this.tally = new Tally(survey.features());
	}

	/** Whether nothing was refused. */
	boolean run(Resource file) {
		try (FeatureReader reader = new FeatureReader(file, this.layer.properties())) {
			for (Feature feature = reader.next(); feature != null; feature = reader.next()) {
				read(feature);
				if (this.batch.size() == this.batchSize) {
					take();
				}
				this.news.tellIfTime(() -> log.info("{}: {}", this.layer.name(), this.tally));
			}
		}
		take();
		log.info("{}: done, {}", this.layer.name(), this.tally);
		return this.tally.isWithoutRefusals();
	}

	private void read(Feature feature) {
		try {
			this.batch.add(this.layer.read(feature));
			this.features.add(feature);
		}
		catch (UnreadableFeature ex) {
			refuse(feature, ex.field(), ex.reason());
		}
	}

	private void take() {
		if (!this.batch.isEmpty()) {
			List<Intake> results = this.layer.take(this.batch, this.survey.greatestId());
			for (int i = 0; i < results.size(); i++) {
				note(this.features.get(i), results.get(i));
			}
		}
		this.report.flush();
		this.batch.clear();
		this.features.clear();
	}

	private void note(Feature feature, Intake result) {
		switch (result) {
			case Intake.Added() -> this.tally.countAdded();
			case Intake.Changed() -> this.tally.countChanged();
			case Intake.Unchanged() -> this.tally.countUnchanged();
			case Intake.Refused(String field, String reason) -> refuse(feature, field, reason);
		}
	}

	private void refuse(Feature feature, String field, String reason) {
		this.report.add(this.layer.name(), feature, field, reason);
		this.tally.countRefused();
	}

}
