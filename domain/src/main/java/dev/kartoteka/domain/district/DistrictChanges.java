package dev.kartoteka.domain.district;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.Change;

/** The changes to a district. */
public record DistrictChanges(Change<String> title, Change<String> abbreviation, Change<@Nullable ImageName> image) {
}
