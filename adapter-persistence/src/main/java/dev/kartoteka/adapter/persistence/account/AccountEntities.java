package dev.kartoteka.adapter.persistence.account;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface AccountEntities extends Repository<AccountEntity, Long> {

	/** Any number that nobody else locks by; released when the transaction ends. */
	int STAFF_LOCK = 0x5747_4646;

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<AccountEntity> findForChangeById(long id);

	Optional<AccountEntity> findByEmailCanonical(String email);

	@NativeQuery("select true from pg_advisory_xact_lock(" + STAFF_LOCK + ")")
	boolean lockStaff();

	boolean existsByStaffTrue();

}
