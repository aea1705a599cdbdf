package dev.kartoteka.domain.district;

/** Identifies a district; zero and negative numbers identify none that exists. */
public record DistrictId(long value) {
}
