package dev.kartoteka.domain.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An account as it is shown inside other things, an organization's creator say.
 *
 * @param email empty if there is none
 * @param phone null if there is none
 * @param image the name of the picture in the image store, or null
 */
public record AccountView(long id, String surname, String name, String secondName, String address, String email,
		@Nullable String phone, @Nullable String image, boolean confirmedEmail, boolean confirmedPhone,
		Instant createdAt, Instant updatedAt) {
}
