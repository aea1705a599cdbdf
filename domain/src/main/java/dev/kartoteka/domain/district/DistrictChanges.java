package dev.kartoteka.domain.district;

import dev.kartoteka.domain.shared.Change;

/** What is to change in a district. */
public record DistrictChanges(Change<String> title, Change<String> abbreviation) {
}
