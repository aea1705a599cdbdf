package dev.kartoteka.adapter.persistence.place;

import java.util.Optional;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.adapter.persistence.shared.ImagesInUse;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.PlaceImageRepository;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uses plain SQL without an entity, since a picture never changes. */
@Component
class JdbcPlaceImageRepository implements PlaceImageRepository {

	/**
	 * Adds nothing if the place does not exist, and locks it against removal if it does.
	 */
	private static final String ADD = "insert into place_image (id, place_id, image)"
			+ " select ?, id, ? from place where id = ? for key share";

	private final AggregateStore store;

	private final JdbcClient jdbc;

	private final ImagesInUse images;

	private final PlacesMark mark;

	JdbcPlaceImageRepository(AggregateStore store, DataSource dataSource, ImagesInUse images, PlacesMark mark) {
		this.store = store;
		this.images = images;
		this.mark = mark;
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public PlaceImageId nextId() {
		return new PlaceImageId(this.store.nextId("place_image_id_seq"));
	}

	@Override
	public void add(PlaceImage image) {
		PlaceImage.Snapshot state = image.snapshot();
		int added = this.jdbc.sql(ADD)
			.params(state.id().value(), state.image().value(), state.place().value())
			.update();
		if (added == 0) {
			throw InvalidInput.of("place", new Violation.NoSuchObject(state.place().value()));
		}
		this.images.replace(null, state.image().value());
		this.mark.renewOfPlace(state.place().value());
	}

	@Override
	public Optional<PlaceImage> findForChange(PlaceImageId id) {
		return this.jdbc.sql("select place_id, image from place_image where id = ? for update")
			.param(id.value())
			.query((row, _) -> PlaceImage
				.restore(new PlaceImage.Snapshot(id, new PlaceId(row.getLong(1)), new ImageName(row.getString(2)))))
			.optional();
	}

	@Override
	public void remove(PlaceImage image) {
		PlaceImage.Snapshot state = image.snapshot();
		this.jdbc.sql("delete from place_image where id = ?").param(state.id().value()).update();
		this.images.replace(state.image().value(), null);
		this.mark.renewOfPlace(state.place().value());
	}

}
