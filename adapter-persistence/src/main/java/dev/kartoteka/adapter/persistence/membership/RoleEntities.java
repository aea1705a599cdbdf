package dev.kartoteka.adapter.persistence.membership;

import java.util.Optional;

import org.springframework.data.jpa.repository.NativeQuery;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

interface RoleEntities extends AggregateEntities<RoleEntity> {

	/**
	 * A weaker lock than JPA knows: it keeps others from removing the role only. The
	 * organization comes first, as for whoever dissolves it.
	 */
	@NativeQuery("""
			select r.*
			from organization o join role r on r.organization_id = o.id
			where r.id = :id and o.id = :organizationId
			for key share of o, r""")
	Optional<RoleEntity> findForUse(long id, long organizationId);

}
