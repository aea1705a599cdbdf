package dev.kartoteka.adapter.persistence.account;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateEntity;
import dev.kartoteka.adapter.persistence.shared.NameColumns;

/** The row of an account. */
@Entity
@Table(name = "account")
@DynamicUpdate
final class AccountEntity extends AggregateEntity<AccountEntity.State> {

	AccountEntity() {
	}

	AccountEntity(long id, State state) {
		super(id, state);
	}

	@Override
	public @Nullable String image() {
		return state().image();
	}

	@Embeddable
	record State(Identity identity, String usernameFolded, @Nullable String emailCanonical, NameColumns name,
			String address, String password, boolean active, boolean neverActivated, boolean staff,
			boolean confirmedEmail, boolean confirmedPhone, boolean everConfirmed, @Nullable String image,
			String searchText, Instant createdAt, Instant updatedAt) {
	}

	@Embeddable
	record Identity(String username, @Nullable String email, @Nullable String phone) {
	}

}
