package dev.kartoteka.adapter.web.membership;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;

import dev.kartoteka.adapter.web.shared.AccountRepresentation;
import dev.kartoteka.adapter.web.shared.AccountRepresentations;
import dev.kartoteka.adapter.web.wire.response.ImageUrl;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.membership.MemberView;

import org.springframework.stereotype.Component;

/** Represents the accounts of members. */
@Component
final class MemberUsers {

	private final AccountRepresentations accounts;

	MemberUsers(AccountRepresentations accounts) {
		this.accounts = accounts;
	}

	UserRepresentation of(MemberView member, @Context RepresentationContext context) {
		AccountView profile = member.profile();
		return (profile != null) ? UserRepresentation.of(this.accounts.of(profile, context))
				: UserRepresentation.invited(member.account());
	}

	/**
	 * The account of a member, of which only the id is known while the invitation is
	 * open.
	 */
	record UserRepresentation(long id, String surname, String name, String secondName, String address, String email,
			@Nullable String phone, @Nullable ImageUrl image, @Nullable Boolean confirmedEmail,
			@Nullable Boolean confirmedPhone, @Nullable Instant createdAt, @Nullable Instant updatedAt) {

		private static UserRepresentation of(AccountRepresentation account) {
			return new UserRepresentation(account.id(), account.surname(), account.name(), account.secondName(),
					account.address(), account.email(), account.phone(), account.image(), account.confirmedEmail(),
					account.confirmedPhone(), account.createdAt(), account.updatedAt());
		}

		private static UserRepresentation invited(long id) {
			return new UserRepresentation(id, "", "", "", "", "", null, null, null, null, null, null);
		}

	}

}
