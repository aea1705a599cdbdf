package dev.kartoteka.adapter.persistence.clientcard;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ClientCardEntities extends Repository<ClientCardEntity, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<ClientCardEntity> findForChangeById(long id);

}
