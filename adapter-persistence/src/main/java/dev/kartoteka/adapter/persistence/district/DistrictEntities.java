package dev.kartoteka.adapter.persistence.district;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface DistrictEntities extends Repository<DistrictEntity, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<DistrictEntity> findForChangeById(long id);

}
