package dev.kartoteka.domain.clientcardimport;

/**
 * Identifies an import of client cards; zero and negative numbers identify none that
 * exists.
 */
public record ClientCardImportId(long value) {
}
