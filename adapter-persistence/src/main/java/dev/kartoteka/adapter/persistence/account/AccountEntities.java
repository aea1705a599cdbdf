package dev.kartoteka.adapter.persistence.account;

import java.util.Optional;

import org.springframework.data.jpa.repository.NativeQuery;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

interface AccountEntities extends AggregateEntities<AccountEntity> {

	/**
	 * The key of the advisory lock, used for nothing else. The lock is released when the
	 * transaction ends.
	 */
	int STAFF_LOCK = 0x5747_4646;

	Optional<AccountEntity> findByStateEmailCanonical(String email);

	@NativeQuery("select * from account where phone = ?1")
	Optional<AccountEntity> findByPhone(String phone);

	@NativeQuery("select true from pg_advisory_xact_lock(" + STAFF_LOCK + ")")
	boolean lockStaff();

	boolean existsByStateStaffTrueAndStateActiveTrue();

	boolean existsByStateStaffTrueAndStateActiveTrueAndIdNot(long id);

}
