package dev.kartoteka.adapter.persistence.account;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class SqlAccountExportReaderTest {

	private static final String MOMENT = "2026-01-02T03:04:05.100000Z";

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private final PhoneNumber phone = Fixtures.aPhone();

	private final AccountId alice = this.fixtures.register("alice", new EmailAddress("a@example.org"), this.phone);

	private final OrganizationId organization = this.fixtures.anOrganization(this.fixtures.anAccount("bob"));

	@Test
	void hasAllTimesInOneForm() {
		this.fixtures.aMember(this.alice, this.fixtures.aRole(this.organization, "clerk"), this.organization);
		change("update member set invited_at = ?::timestamptz, accepted_at = ?::timestamptz", MOMENT, MOMENT);
		assertThat(export()).contains("\"invited_at\":\"" + MOMENT, "\"accepted_at\":\"" + MOMENT);
	}

	@Test
	void tellsOfImportsAndOfOrganizationsThatMayNotInvite() {
		change("insert into declined_invitation values (?, ?, ?::timestamptz)", this.organization.value(),
				this.alice.value(), MOMENT);
		change("""
				insert into client_card_import (id, organization_id, account_id, mode, dry_run, status, total, created,
					updated, refused, created_at)
				values (4711, ?, ?, 'CREATE', false, 'RUNNING', 1, 0, 0, 0, ?::timestamptz)""",
				this.organization.value(), this.alice.value(), MOMENT);
		assertThat(export()).contains("\"declined_at\":\"" + MOMENT, "\"id\":4711", "\"mode\":\"CREATE\"");
	}

	@Test
	void tellsOfMessagesToOthersOnlyIfTheAddressIsConfirmed() {
		for (long account : new long[] { this.alice.value(), 4711 }) {
			change("insert into letter (kind, recipient, binding, language) values ('ACTIVATION', ?, ?, 'ENGLISH')",
					"A@Example.org", Long.toString(account));
			change("insert into text_message (kind, recipient, binding, language)"
					+ " values ('ACCOUNT_ACTIVATION', ?, ?, 'ENGLISH')", this.phone.e164(), Long.toString(account));
		}
		assertThat(export()).containsOnlyOnce("A@Example.org").containsOnlyOnce("\"ACCOUNT_ACTIVATION\"");
		change("update account set confirmed_email = true, confirmed_phone = true where id = ?", this.alice.value());
		assertThat(export().split("A@Example.org")).hasSize(3);
		assertThat(export().split("\"ACCOUNT_ACTIVATION\"")).hasSize(3);
	}

	private void change(String sql, Object... parameters) {
		this.store.jdbc().update(sql, parameters);
	}

	private String export() {
		return this.store.accountExportReader().export(this.alice).orElseThrow().json();
	}

}
