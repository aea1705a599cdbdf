package dev.kartoteka.domain.account;

/** An account as shown by the profile route. */
public record ProfileView(long id, String username) {
}
