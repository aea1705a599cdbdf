package dev.kartoteka.adapter.persistence.membership;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateEntity;

/** The row of a member. */
@Entity
@Table(name = "member")
@DynamicUpdate
final class MemberEntity extends AggregateEntity<MemberEntity.State> {

	MemberEntity() {
	}

	MemberEntity(long id, State state) {
		super(id, state);
	}

	@Embeddable
	record State(@Column(name = "organization_id") long organization, @Column(name = "account_id") long account,
			@Column(name = "role_id") long role, @Nullable Long invitedBy, @Nullable Instant invitedAt,
			@Nullable Instant acceptedAt) {
	}

}
