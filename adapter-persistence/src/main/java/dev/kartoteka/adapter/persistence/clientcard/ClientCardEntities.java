package dev.kartoteka.adapter.persistence.clientcard;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClientCardEntities extends Repository<ClientCardEntity, Long> {

	/** Loads the row and locks it until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select card from ClientCardEntity card where card.state.organization = :organization and card.id = :id")
	Optional<ClientCardEntity> findForChange(long organization, long id);

}
