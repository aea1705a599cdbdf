package dev.kartoteka.adapter.persistence.client;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ClientEntities extends Repository<ClientEntity, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<ClientEntity> findForChangeById(long id);

}
