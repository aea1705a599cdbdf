package dev.kartoteka.adapter.web.wire.route;

import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.client.BadClientCredentials;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/** Finds the security events among failures that their status does not show. */
final class SecurityFailures {

	private SecurityFailures() {
	}

	static void report(RuntimeException failure, Request request) {
		switch (failure) {
			case BadCredentials bad -> {
				request.report(SecurityEvent.LOG_IN_FAILED);
				bad.account().ifPresent((account) -> request.recordId("account", account.value()));
			}
			case BadClientCredentials _ -> request.report(SecurityEvent.CLIENT_LOG_IN_FAILED);
			case InvalidInput invalid -> invalid.violations().forEach((found) -> report(found, request));
			default -> {
			}
		}
	}

	private static void report(FieldViolation found, Request request) {
		switch (found.violation()) {
			case Violation.WrongPassword _ -> request.report(SecurityEvent.PASSWORD_REFUSED);
			case Violation.BadCode _, Violation.BadEmailToken _, Violation.NoSuchUid _ ->
				request.report(SecurityEvent.PROOF_REFUSED);
			default -> {
			}
		}
	}

}
