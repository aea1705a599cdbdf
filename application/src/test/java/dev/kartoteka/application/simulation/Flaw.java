package dev.kartoteka.application.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.idempotency.ExecuteReservedRequest;
import dev.kartoteka.domain.ports.DrivenPorts;

/** A bug planted in a use case, which the simulation has to find. */
enum Flaw {

	NONE,

	/** A crash can come between a change and its entry in the audit trail. */
	CARDS_CHANGED_WITHOUT_TRANSACTION,

	/** A crash can come between the work and its stored response. */
	RESPONSE_STORED_WITHOUT_TRANSACTION,

	/** Two staff accounts can dismiss each other at once. */
	STAFF_DISMISSED_WITHOUT_LOCK;

	boolean leavesOutTransactionOf(Class<?> port) {
		return switch (this) {
			case CARDS_CHANGED_WITHOUT_TRANSACTION -> port == ChangeClientCard.class;
			case RESPONSE_STORED_WITHOUT_TRANSACTION -> port == ExecuteReservedRequest.class;
			case NONE, STAFF_DISMISSED_WITHOUT_LOCK -> false;
		};
	}

	/**
	 * Returns the ports, in which accounts of staff cannot be locked if that is the flaw.
	 */
	DrivenPorts in(DrivenPorts ports) {
		return (this == STAFF_DISMISSED_WITHOUT_LOCK) ? new WithoutStaffLock(ports) : ports;
	}

	private record WithoutStaffLock(DrivenPorts ports) implements DrivenPorts {

		@Override
		public <P> P port(Class<P> type) {
			P port = this.ports.port(type);
			return (type == AccountRepository.class) ? withoutStaffLock(type, port) : port;
		}

		private static <P> P withoutStaffLock(Class<P> type, P port) {
			return type
				.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (_, method, arguments) -> {
					try {
						return method.getName().equals("lockStaff") ? null : method.invoke(port, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				}));
		}

		@Override
		public <T> T inTransaction(Supplier<T> work) {
			return this.ports.inTransaction(work);
		}

	}

}
