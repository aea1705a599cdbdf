package dev.kartoteka.domain.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.AuditedKind;

/**
 * Selects entries of the audit trail. All conditions must hold; null stands for no
 * condition.
 *
 * @param actor the id of the account that made the change
 * @param object the kind of object
 * @param since inclusive
 * @param until exclusive
 */
public record AuditFilter(@Nullable Long actor, @Nullable AuditedKind object, @Nullable Long objectId,
		@Nullable Instant since, @Nullable Instant until) {

	/** Selects everything. */
	public static final AuditFilter NONE = new AuditFilter(null, null, null, null, null);

}
