package dev.kartoteka.adapter.persistence.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.query.Param;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

interface AccountEntities extends AggregateEntities<AccountEntity> {

	/**
	 * The key of the advisory lock, used for nothing else. The lock is released when the
	 * transaction ends.
	 */
	int STAFF_LOCK = 0x5747_4646;

	@NativeQuery("""
			select distinct a.id
			from account a
			join account_name n on n.account_id = a.id
			where n.name in (:names) and a.never_activated and a.created_at < :createdBefore
			order by a.id""")
	List<Long> findNeverActivated(@Param("names") Collection<String> names,
			@Param("createdBefore") Instant createdBefore);

	@NativeQuery("""
			select id
			from account
			where never_activated and created_at < :createdBefore
			order by id
			limit :most
			for update skip locked""")
	List<Long> findNeverActivated(@Param("createdBefore") Instant createdBefore, @Param("most") int most);

	Optional<AccountEntity> findByStateEmailCanonical(String email);

	@NativeQuery("select * from account where phone = ?1")
	Optional<AccountEntity> findByPhone(String phone);

	@NativeQuery("select true from pg_advisory_xact_lock(" + STAFF_LOCK + ")")
	boolean lockStaff();

	boolean existsByStateStaffTrueAndStateActiveTrue();

	boolean existsByStateStaffTrueAndStateActiveTrueAndIdNot(long id);

}
