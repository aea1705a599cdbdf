package dev.kartoteka.domain.ports;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The fakes keep the same contracts as PostgreSQL, so tests of use cases may rely on
 * them.
 */
class InMemoryPortsTest {

	abstract static class InMemory implements PortsContract {

		private final DrivenPorts ports = new InMemoryPorts();

		@Override
		public DrivenPorts ports() {
			return this.ports;
		}

	}

	@Test
	void runsEveryContract() {
		assertThat(Contracts.runBy(InMemoryPortsTest.class)).isEqualTo(Contracts.all()).isNotEmpty();
	}

	@Test
	void playsEveryPortThatTestsName() {
		DrivenPorts ports = new InMemoryPorts();

		assertThat(DrivenPorts.class.getMethods()).filteredOn((method) -> method.getParameterCount() == 0)
			.hasSizeGreaterThan(20)
			.allSatisfy((method) -> assertThat(ports.port(method.getReturnType())).isNotNull());
	}

	@Test
	void namesAPortThatNoFakePlays() {
		assertThatIllegalStateException().isThrownBy(() -> new InMemoryPorts().port(Runnable.class))
			.withMessageContaining("Runnable");
	}

	@Nested
	class AccountsTest extends InMemory implements AccountPortsContract {

	}

	@Nested
	class SessionsTest extends InMemory implements SessionPortsContract {

	}

	@Nested
	class AccessTest extends InMemory implements AccessContract {

	}

	@Nested
	class MembershipsTest extends InMemory implements MembershipPortsContract {

	}

	@Nested
	class EmailInvitationsTest extends InMemory implements EmailInvitationPortsContract {

	}

	@Nested
	class TransfersTest extends InMemory implements TransferPortsContract {

	}

	@Nested
	class AuditTrailTest extends InMemory implements AuditContract {

	}

	@Nested
	class OutboxTest extends InMemory implements OutboxContract {

	}

	@Nested
	class TextOutboxTest extends InMemory implements TextOutboxContract {

	}

	@Nested
	class PhoneCodesTest extends InMemory implements PhoneCodeStoreContract {

	}

	@Nested
	class OrganizationsTest extends InMemory implements OrganizationPortsContract {

	}

	@Nested
	class ClientsTest extends InMemory implements ClientPortsContract {

	}

	@Nested
	class CredentialsTest extends InMemory implements CredentialPortsContract {

	}

	@Nested
	class ClientCardsTest extends InMemory implements ClientCardPortsContract {

	}

	@Nested
	class PersonsTest extends InMemory implements PersonPortsContract {

	}

	@Nested
	class ClientCardImportsTest extends InMemory implements ClientCardImportPortsContract {

	}

	@Nested
	class ResponsesTest extends InMemory implements IdempotencyStoreContract {

	}

	@Nested
	class CityGuideTest extends InMemory implements CityGuidePortsContract {

	}

	@Nested
	class ImageRegisterTest extends InMemory implements ImageRegisterContract {

	}

	@Nested
	class ImportOutcomeTest extends InMemory implements ImportContract {

	}

}
