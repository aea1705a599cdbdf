package dev.kartoteka.domain.ports;

import org.junit.jupiter.api.Nested;

/** The fakes keep the contract, so that use cases tested with them are tested truly. */
class InMemoryPortsTest {

	abstract static class InMemory implements PortsContract {

		private final DrivenPorts ports = new InMemoryPorts();

		@Override
		public DrivenPorts ports() {
			return this.ports;
		}

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
	class AuditTrailTest extends InMemory implements AuditContract {

	}

	@Nested
	class OutboxTest extends InMemory implements OutboxContract {

	}

	@Nested
	class OrganizationsTest extends InMemory implements OrganizationPortsContract {

	}

	@Nested
	class ClientsTest extends InMemory implements ClientPortsContract {

	}

	@Nested
	class ClientCardsTest extends InMemory implements ClientCardPortsContract {

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
