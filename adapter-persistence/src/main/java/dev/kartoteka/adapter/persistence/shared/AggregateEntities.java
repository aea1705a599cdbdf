package dev.kartoteka.adapter.persistence.shared;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** The rows of an aggregate's table. */
@NoRepositoryBean
public interface AggregateEntities<E extends AggregateEntity<?>> extends Repository<E, Long> {

	/** Loads the row and locks it until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<E> findForChangeById(long id);

}
