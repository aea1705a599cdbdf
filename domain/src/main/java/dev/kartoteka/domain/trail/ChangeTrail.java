package dev.kartoteka.domain.trail;

import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.TracedState;

/**
 * Driven port: the trail of changes. What is recorded is there if, and only if, the use
 * case's transaction commits; the trail tells the time itself.
 */
@DrivenPort
public interface ChangeTrail {

	/** Records changes in their order, at the cost of one statement for all of them. */
	void record(List<TracedChange> changes);

	/** Records that something came into being. */
	default void created(Author author, TracedState made) {
		record(List.of(TracedChange.creation(author, made)));
	}

	/** Records what differs, if anything does. */
	default void updated(Author author, TracedState before, TracedState after) {
		TracedChange.update(author, before, after).ifPresent((change) -> record(List.of(change)));
	}

	/** Records that something is no more. */
	default void deleted(Author author, TracedState last) {
		record(List.of(TracedChange.deletion(author, last)));
	}

	/** Records that a password was set, and nothing about it. */
	default void passwordSet(Author author, TracedState owner) {
		record(List.of(TracedChange.newPassword(author, owner)));
	}

}
