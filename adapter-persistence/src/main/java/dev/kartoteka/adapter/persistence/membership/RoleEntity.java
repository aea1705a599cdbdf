package dev.kartoteka.adapter.persistence.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

import dev.kartoteka.adapter.persistence.shared.AggregateEntity;

/** The row of a role. */
@Entity
@Table(name = "role")
@DynamicUpdate
final class RoleEntity extends AggregateEntity<RoleEntity.State> {

	RoleEntity() {
	}

	RoleEntity(long id, State state) {
		super(id, state);
	}

	@Embeddable
	@SuppressWarnings("ArrayRecordComponent")
	record State(@Column(name = "organization_id") long organization, String name,
			@Column(columnDefinition = "text[]") String[] permissions) {
	}

}
