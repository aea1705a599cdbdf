package dev.kartoteka.adapter.security.shared.password;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The line of the {@link HashingQueue} in which the password of a request waits. */
sealed interface HashingLine {

	/** Requests of anonymous callers: log-ins, registrations, password resets. */
	record LogIns() implements HashingLine {
	}

	/** Requests of one account, in all of its sessions. */
	record OfAccount(AccountId account) implements HashingLine {
	}

	/** Requests of one client, in all of its sessions. */
	record OfClient(ClientId client) implements HashingLine {
	}

	/** Work without a request, such as the start and imports. */
	record Background() implements HashingLine {
	}

	/** Returns the line of the request that the current thread handles. */
	static HashingLine current() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return new Background();
		}
		if (request.getAttribute(Caller.class.getName(), RequestAttributes.SCOPE_REQUEST) instanceof Caller caller) {
			return new OfAccount(caller.account());
		}
		if (request.getAttribute(ClientCaller.class.getName(),
				RequestAttributes.SCOPE_REQUEST) instanceof ClientCaller caller) {
			return new OfClient(caller.client());
		}
		return new LogIns();
	}

}
