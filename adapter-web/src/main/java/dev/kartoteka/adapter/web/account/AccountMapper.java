package dev.kartoteka.adapter.web.account;

import java.time.Instant;

import org.mapstruct.Mapper;

import dev.kartoteka.adapter.web.wire.answer.RepresentationMapping;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.session.SessionView;

/** Represents what belongs to accounts. */
@Mapper(config = RepresentationMapping.class)
interface AccountMapper {

	SessionRepresentation session(SessionView session);

	ProfileRepresentation profile(ProfileView profile);

	/** A session. */
	record SessionRepresentation(long id, String device, String address, Instant createdAt, Instant lastUsedAt,
			boolean current) {
	}

	/** A profile. */
	record ProfileRepresentation(long id, String username) {
	}

}
