package dev.kartoteka.domain.membership;

/** Identifies a member; zero and negative numbers identify none that exists. */
public record MemberId(long value) {
}
