package dev.kartoteka.adapter.persistence.clientcard;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateEntity;
import dev.kartoteka.adapter.persistence.shared.NameColumns;

/**
 * The row of a client card. The key of the table is the organization with the id;
 * Hibernate names both in each statement, though the id alone is unique.
 */
@Entity
@Table(name = "client_card")
@DynamicUpdate
final class ClientCardEntity extends AggregateEntity<ClientCardEntity.State> {

	/**
	 * That of the state; Hibernate names no column of an embeddable as a part of a key.
	 */
	@PartitionKey
	@Column(name = "organization_id")
	@SuppressWarnings("UnusedVariable")
	private long organizationId;

	ClientCardEntity() {
	}

	ClientCardEntity(long id, State state) {
		super(id, state);
		this.organizationId = state.organization();
	}

	@Override
	public @Nullable String image() {
		return state().details().image();
	}

	@Embeddable
	record State(@Column(name = "organization_id", insertable = false, updatable = false) long organization,
			@Column(name = "client_id") long client, Details details, String nameWords, Instant createdAt,
			Instant updatedAt) {
	}

	@Embeddable
	record Details(NameColumns name, String phone, String address, @Nullable String image,
			@Column(columnDefinition = "json") @ColumnTransformer(write = "?::json") @Nullable String links,
			@Column(columnDefinition = "json") @ColumnTransformer(write = "?::json") @Nullable String data) {
	}

}
