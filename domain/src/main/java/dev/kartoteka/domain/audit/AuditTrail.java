package dev.kartoteka.domain.audit;

import java.time.Duration;
import java.util.List;

import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: writes the audit trail. Entries are stored if and only if the transaction
 * of the use case commits. The implementation sets the time.
 */
@DrivenPort
public interface AuditTrail {

	/** Records the changes in order, with one statement. */
	void record(List<AuditedChange> changes);

	/**
	 * Removes entries that are older than the age, at once and independently of any
	 * transaction. Rows that another replica is removing are left out.
	 * @return how many were removed
	 */
	int removeOlderThan(Duration age, int most);

	/** Records that an object was created. */
	default void created(Actor actor, AuditedState made) {
		record(List.of(AuditedChange.creation(actor, made)));
	}

	/** Records the fields that differ; nothing if none does. */
	default void updated(Actor actor, AuditedState before, AuditedState after) {
		AuditedChange.update(actor, before, after).ifPresent((change) -> record(List.of(change)));
	}

	/** Records that an object was deleted. */
	default void deleted(Actor actor, AuditedState last) {
		record(List.of(AuditedChange.deletion(actor, last)));
	}

	/** Records that the operator got a link that sets a new password. */
	default void passwordLinkIssued(Actor actor, AuditedState owner) {
		record(List.of(AuditedChange.passwordLink(actor, owner)));
	}

	/** Records that a password was set, without any value. */
	default void passwordSet(Actor actor, AuditedState owner) {
		record(List.of(AuditedChange.newPassword(actor, owner)));
	}

}
