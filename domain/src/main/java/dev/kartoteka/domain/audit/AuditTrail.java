package dev.kartoteka.domain.audit;

import java.util.List;

import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: the trail of changes. What is recorded is there if, and only if, the use
 * case's transaction commits; the trail tells the time itself.
 */
@DrivenPort
public interface AuditTrail {

	/** Records changes in their order, at the cost of one statement for all of them. */
	void record(List<AuditedChange> changes);

	/** Records that something came into being. */
	default void created(Actor actor, AuditedState made) {
		record(List.of(AuditedChange.creation(actor, made)));
	}

	/** Records what differs, if anything does. */
	default void updated(Actor actor, AuditedState before, AuditedState after) {
		AuditedChange.update(actor, before, after).ifPresent((change) -> record(List.of(change)));
	}

	/** Records that something is no more. */
	default void deleted(Actor actor, AuditedState last) {
		record(List.of(AuditedChange.deletion(actor, last)));
	}

	/** Records that a password was set, and nothing about it. */
	default void passwordSet(Actor actor, AuditedState owner) {
		record(List.of(AuditedChange.newPassword(actor, owner)));
	}

}
