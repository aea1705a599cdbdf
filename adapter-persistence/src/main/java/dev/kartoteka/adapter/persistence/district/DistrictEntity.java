package dev.kartoteka.adapter.persistence.district;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateEntity;

/** The row of a district. */
@Entity
@Table(name = "district")
final class DistrictEntity extends AggregateEntity<DistrictEntity.State> {

	DistrictEntity() {
	}

	DistrictEntity(long id, State state) {
		super(id, state);
	}

	@Override
	public @Nullable String image() {
		return state().image();
	}

	@Embeddable
	record State(String title, String abbreviation, @Nullable String image) {
	}

}
