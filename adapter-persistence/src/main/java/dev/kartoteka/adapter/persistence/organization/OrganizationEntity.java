package dev.kartoteka.adapter.persistence.organization;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateEntity;

/** The row of an organization. */
@Entity
@Table(name = "organization")
@DynamicUpdate
final class OrganizationEntity extends AggregateEntity<OrganizationEntity.State> {

	OrganizationEntity() {
	}

	OrganizationEntity(long id, State state) {
		super(id, state);
	}

	@Embeddable
	record State(@Column(name = "creator_id") long creator, Details details, Instant createdAt, Instant updatedAt) {
	}

	@Embeddable
	record Details(String name, String description, String address,
			@Column(columnDefinition = "json") @ColumnTransformer(write = "?::json") @Nullable String links,
			@Column(columnDefinition = "json") @ColumnTransformer(write = "?::json") @Nullable String numbers) {
	}

}
