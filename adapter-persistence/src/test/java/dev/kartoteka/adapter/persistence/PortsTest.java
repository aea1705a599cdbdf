package dev.kartoteka.adapter.persistence;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.ports.AccessContract;
import dev.kartoteka.domain.ports.AccountPortsContract;
import dev.kartoteka.domain.ports.AuditContract;
import dev.kartoteka.domain.ports.CityGuidePortsContract;
import dev.kartoteka.domain.ports.ClientCardImportPortsContract;
import dev.kartoteka.domain.ports.ClientCardPortsContract;
import dev.kartoteka.domain.ports.ClientPortsContract;
import dev.kartoteka.domain.ports.Contracts;
import dev.kartoteka.domain.ports.CredentialPortsContract;
import dev.kartoteka.domain.ports.DrivenPorts;
import dev.kartoteka.domain.ports.EmailInvitationPortsContract;
import dev.kartoteka.domain.ports.IdempotencyStoreContract;
import dev.kartoteka.domain.ports.ImageRegisterContract;
import dev.kartoteka.domain.ports.ImportContract;
import dev.kartoteka.domain.ports.MembershipPortsContract;
import dev.kartoteka.domain.ports.OrganizationPortsContract;
import dev.kartoteka.domain.ports.OutboxContract;
import dev.kartoteka.domain.ports.PersonPortsContract;
import dev.kartoteka.domain.ports.PhoneCodeStoreContract;
import dev.kartoteka.domain.ports.PortsContract;
import dev.kartoteka.domain.ports.SessionPortsContract;
import dev.kartoteka.domain.ports.TextOutboxContract;
import dev.kartoteka.domain.ports.TransferPortsContract;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL keeps the same contracts as the fakes. */
@Tag("slow")
class PortsTest {

	abstract static class OnPostgres implements PortsContract {

		private final TestStore store = TestStore.empty();

		@Override
		public DrivenPorts ports() {
			return this.store;
		}

	}

	@Test
	void runsEveryContract() {
		assertThat(Contracts.runBy(PortsTest.class)).isEqualTo(Contracts.all());
	}

	@Nested
	class AccountsTest extends OnPostgres implements AccountPortsContract {

	}

	@Nested
	class SessionsTest extends OnPostgres implements SessionPortsContract {

	}

	@Nested
	class AccessTest extends OnPostgres implements AccessContract {

	}

	@Nested
	class MembershipsTest extends OnPostgres implements MembershipPortsContract {

	}

	@Nested
	class EmailInvitationsTest extends OnPostgres implements EmailInvitationPortsContract {

	}

	@Nested
	class TransfersTest extends OnPostgres implements TransferPortsContract {

	}

	@Nested
	class AuditTrailTest extends OnPostgres implements AuditContract {

	}

	@Nested
	class OutboxTest extends OnPostgres implements OutboxContract {

	}

	@Nested
	class TextOutboxTest extends OnPostgres implements TextOutboxContract {

	}

	@Nested
	class PhoneCodesTest extends OnPostgres implements PhoneCodeStoreContract {

	}

	@Nested
	class OrganizationsTest extends OnPostgres implements OrganizationPortsContract {

	}

	@Nested
	class ClientsTest extends OnPostgres implements ClientPortsContract {

	}

	@Nested
	class CredentialsTest extends OnPostgres implements CredentialPortsContract {

	}

	@Nested
	class ClientCardsTest extends OnPostgres implements ClientCardPortsContract {

	}

	@Nested
	class PersonsTest extends OnPostgres implements PersonPortsContract {

	}

	@Nested
	class ClientCardImportsTest extends OnPostgres implements ClientCardImportPortsContract {

	}

	@Nested
	class ResponsesTest extends OnPostgres implements IdempotencyStoreContract {

	}

	@Nested
	class CityGuideTest extends OnPostgres implements CityGuidePortsContract {

	}

	@Nested
	class ImageRegisterTest extends OnPostgres implements ImageRegisterContract {

	}

	@Nested
	class ImportOutcomeTest extends OnPostgres implements ImportContract {

	}

}
