package dev.kartoteka.adapter.persistence.membership;

import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

import org.springframework.data.jpa.repository.NativeQuery;

interface MemberEntities extends AggregateEntities<MemberEntity> {

	/** Loads the account's row in the organization, and locks it. */
	@NativeQuery("""
			select m.* from member m where m.organization_id = :organizationId and m.account_id = :accountId
			for update""")
	Optional<MemberEntity> findForChange(long organizationId, long accountId);

}
