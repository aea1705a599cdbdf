package dev.kartoteka.adapter.web.account;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;

import dev.kartoteka.adapter.web.wire.response.ImageUrl;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.RepresentationMapping;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.ProfileView;

/** Maps accounts and profiles to representations. */
@Mapper(config = RepresentationMapping.class)
interface AccountMapper {

	default FullAccountRepresentation whole(AccountRecord account, @Context RepresentationContext context) {
		AccountRecord.Standing standing = account.standing().orElse(null);
		return whole(account.username(), account.account(), (standing != null) ? standing.active() : null,
				(standing != null) ? standing.staff() : null, context);
	}

	FullAccountRepresentation whole(String username, AccountView account, @Nullable Boolean active,
			@Nullable Boolean staff, @Context RepresentationContext context);

	ProfileRepresentation profile(ProfileView profile);

	default @Nullable ImageUrl imageUrl(@Nullable String name, @Context RepresentationContext context) {
		return context.imageUrl(name);
	}

	/** An account as its owner and staff see it; the last two are for staff only. */
	record FullAccountRepresentation(long id, String username, String email, @Nullable String phone, String surname,
			String name, String secondName, String address, @Nullable ImageUrl image, boolean confirmedEmail,
			boolean confirmedPhone, Instant createdAt, Instant updatedAt,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean active,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean staff) {
	}

	/** A profile. */
	record ProfileRepresentation(long id, String username) {
	}

}
