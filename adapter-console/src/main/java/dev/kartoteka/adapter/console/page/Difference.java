package dev.kartoteka.adapter.console.page;

/** A field in which what was typed differs from what is stored now. */
record Difference(String label, String theirs, String yours) {
}
