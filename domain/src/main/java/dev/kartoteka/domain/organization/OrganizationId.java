package dev.kartoteka.domain.organization;

/** Identifies an organization; zero and negative numbers identify none that exists. */
public record OrganizationId(long value) {
}
