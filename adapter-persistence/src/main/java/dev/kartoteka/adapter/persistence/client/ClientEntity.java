package dev.kartoteka.adapter.persistence.client;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateEntity;
import dev.kartoteka.adapter.persistence.shared.NameColumns;

/** The row of a client. */
@Entity
@Table(name = "client")
@DynamicUpdate
final class ClientEntity extends AggregateEntity<ClientEntity.State> {

	ClientEntity() {
	}

	ClientEntity(long id, State state) {
		super(id, state);
	}

	@Embeddable
	record State(NameColumns name, String phone, String address, String password, boolean confirmedPhone, boolean owned,
			@Nullable String pendingPhone, @Nullable Instant pendingSince, Instant createdAt, Instant updatedAt) {
	}

}
