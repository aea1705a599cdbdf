package dev.kartoteka.domain.clientcardimport;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;

/**
 * Why a row was refused. Either {@code errors} or {@code reason} is set.
 *
 * @param errors the messages by field, if the row is malformed
 * @param reason the broken rule, if the row is well-formed
 */
public record ImportError(long row, @Nullable JsonText errors, RowRefusal.@Nullable Reason reason) {
}
