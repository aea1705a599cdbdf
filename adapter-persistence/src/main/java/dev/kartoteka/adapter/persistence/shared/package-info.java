/**
 * What the aggregates' adapters share: reading outside of transactions, lists by key,
 * writing, failures.
 */
@NullMarked
package dev.kartoteka.adapter.persistence.shared;

import org.jspecify.annotations.NullMarked;
