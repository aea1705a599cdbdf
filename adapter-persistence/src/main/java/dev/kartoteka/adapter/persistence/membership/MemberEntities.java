package dev.kartoteka.adapter.persistence.membership;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface MemberEntities extends Repository<MemberEntity, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<MemberEntity> findForChangeById(long id);

}
