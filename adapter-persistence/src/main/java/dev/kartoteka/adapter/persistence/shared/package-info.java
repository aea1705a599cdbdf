/**
 * Shared parts of the adapters: reads outside of transactions, keyset pagination, storing
 * aggregates, and failures.
 */
@NullMarked
package dev.kartoteka.adapter.persistence.shared;

import org.jspecify.annotations.NullMarked;
