package dev.kartoteka.domain.account;

/** The little of an account that the profile route shows. */
public record ProfileView(long id, String username) {
}
