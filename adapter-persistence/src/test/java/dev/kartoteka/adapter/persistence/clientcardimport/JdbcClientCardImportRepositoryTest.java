package dev.kartoteka.adapter.persistence.clientcardimport;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;

/** Imports while the clock of the database is set, beyond the contract. */
@Tag("slow")
class JdbcClientCardImportRepositoryTest {

	private static final Duration LEASE = Duration.ofSeconds(30);

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private final OrganizationId organization = this.fixtures.anOrganization(this.fixtures.anAccount("alice"));

	@Test
	void goOnIfTheClockIsSetBackWhileTheyWaitOrAreTaken() {
		ClientCardImport first = begun();
		setClockBack("5 minutes");
		assertThat(this.store.cardImports().takeNext(LEASE)).contains(first);
		assertThat(this.store.cardImports().takeNext(LEASE)).as("during the lease").isEmpty();
		setClockBack("1 day");
		assertThat(this.store.cardImports().takeNext(LEASE)).contains(first);
		ClientCardImport second = begun();
		assertThat(this.store.cardImports().takeNext(LEASE)).as("of the same organization").isEmpty();
		setClockBack("2 days");
		this.store.jdbc().update("update client_card_import set status = 'FINISHED' where id = " + first.id().value());
		assertThat(this.store.cardImports().takeNext(LEASE)).contains(second);
	}

	private ClientCardImport begun() {
		return this.store.inTransaction(() -> {
			ClientCardImport begun = ClientCardImport.begin(this.store.cardImports().nextId(), this.organization,
					ImportMode.CREATE, false, Actor.OPERATOR, Fixtures.CLOCK);
			this.store.cardImports().add(begun);
			return begun;
		});
	}

	/** So that all that is stored is in the future. */
	private void setClockBack(String interval) {
		this.store.jdbc().update("""
				update client_card_import
				set taken_until = taken_until + cast('%1$s' as interval),
					last_taken_at = last_taken_at + cast('%1$s' as interval)""".formatted(interval));
	}

}
