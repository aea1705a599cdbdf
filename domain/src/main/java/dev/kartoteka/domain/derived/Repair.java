package dev.kartoteka.domain.derived;

/**
 * The correction of one kind of derived data.
 *
 * @param what names the kind, as a heading does
 * @param added the number of missing entries that were added
 * @param removed the number of surplus entries that were removed
 */
public record Repair(String what, long added, long removed) {

}
