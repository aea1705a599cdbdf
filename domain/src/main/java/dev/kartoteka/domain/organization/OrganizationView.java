package dev.kartoteka.domain.organization;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.shared.JsonText;

/**
 * An organization, for reading. Readers of many cards return the same instance for the
 * same organization.
 */
public record OrganizationView(long id, String name, String description, String address, AccountView creator,
		@Nullable JsonText numbers, @Nullable JsonText links, Instant createdAt, Instant updatedAt, long version) {
}
