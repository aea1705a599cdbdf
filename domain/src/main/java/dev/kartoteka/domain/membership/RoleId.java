package dev.kartoteka.domain.membership;

/** Identifies a role; zero and negative numbers identify none that exists. */
public record RoleId(long value) {
}
