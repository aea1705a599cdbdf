package dev.kartoteka.adapter.persistence.place;

import java.util.List;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

import org.springframework.data.jpa.repository.NativeQuery;

interface PlaceEntities extends AggregateEntities<PlaceEntity> {

	/** Waits for transactions that add images to the place, and makes later ones wait. */
	@NativeQuery("select id from place where id = :id for update")
	long lockForRemoval(long id);

	/** Returns the names of the removed images. */
	@NativeQuery("""
			with removed as (delete from place_image where place_id = :id returning image)
			select image from removed""")
	List<String> removeImages(long id);

}
