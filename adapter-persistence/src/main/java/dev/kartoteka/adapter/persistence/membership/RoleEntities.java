package dev.kartoteka.adapter.persistence.membership;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface RoleEntities extends Repository<RoleEntity, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<RoleEntity> findForChangeById(long id);

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
