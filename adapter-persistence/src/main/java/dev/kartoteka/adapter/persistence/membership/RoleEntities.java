package dev.kartoteka.adapter.persistence.membership;

import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

import org.springframework.data.jpa.repository.NativeQuery;

interface RoleEntities extends AggregateEntities<RoleEntity> {

	/**
	 * Loads a role with {@code for key share}, which JPA does not offer: it only prevents
	 * the removal of the role. The organization is locked first, in the same order as
	 * when it is dissolved.
	 */
	@NativeQuery("""
			select r.*
			from organization o join role r on r.organization_id = o.id
			where r.id = :id and o.id = :organizationId
			for key share of o, r""")
	Optional<RoleEntity> findForUse(long id, long organizationId);

	/** Loads the oldest role that has all these permissions, and locks it likewise. */
	@NativeQuery("""
			select r.*
			from organization o join role r on r.organization_id = o.id
			where o.id = :organizationId and r.permissions @> cast(:permissions as text[])
			order by r.id
			limit 1
			for key share of o, r""")
	Optional<RoleEntity> findForUseWith(String[] permissions, long organizationId);

}
