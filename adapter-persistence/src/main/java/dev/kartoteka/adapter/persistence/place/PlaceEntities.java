package dev.kartoteka.adapter.persistence.place;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface PlaceEntities extends Repository<PlaceEntity, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<PlaceEntity> findForChangeById(long id);

}
