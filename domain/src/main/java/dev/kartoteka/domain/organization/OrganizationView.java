package dev.kartoteka.domain.organization;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.shared.JsonText;

/**
 * An organization as it is read. Readers of many cards return one and the same instance
 * wherever the same organization appears in one answer.
 */
public record OrganizationView(long id, String name, String description, String address, AccountView creator,
		@Nullable JsonText numbers, @Nullable JsonText links, Instant createdAt, Instant updatedAt) {
}
