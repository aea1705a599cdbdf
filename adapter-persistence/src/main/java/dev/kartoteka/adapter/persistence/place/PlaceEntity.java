package dev.kartoteka.adapter.persistence.place;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import dev.kartoteka.adapter.persistence.shared.AggregateEntity;

/** The row of a place. */
@Entity
@Table(name = "place")
final class PlaceEntity extends AggregateEntity<PlaceEntity.State> {

	PlaceEntity() {
	}

	PlaceEntity(long id, State state) {
		super(id, state);
	}

	@Embeddable
	record State(Details details) {
	}

	@Embeddable
	record Details(@Column(name = "district_id") long district, String title, String shortDescription,
			String fullDescription, Point coordinates, String type) {
	}

	@Embeddable
	record Point(BigDecimal longitude, BigDecimal latitude) {
	}

}
