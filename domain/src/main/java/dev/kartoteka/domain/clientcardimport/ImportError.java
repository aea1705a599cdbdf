package dev.kartoteka.domain.clientcardimport;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;

/**
 * Why a row was refused: for its form, or for what the organization has already.
 *
 * @param errors by field, if it was for the form
 * @param reason if it was not
 */
public record ImportError(long row, @Nullable JsonText errors, RowRefusal.@Nullable Reason reason) {
}
