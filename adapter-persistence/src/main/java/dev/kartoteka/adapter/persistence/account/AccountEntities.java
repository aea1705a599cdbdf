package dev.kartoteka.adapter.persistence.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.query.Param;

interface AccountEntities extends AggregateEntities<AccountEntity> {

	/**
	 * The key of the advisory lock, used for nothing else. The lock is released when the
	 * transaction ends.
	 */
	int STAFF_LOCK = 0x5747_4646;

	@NativeQuery("""
			select id
			from account
			where (username in (:names) or (username_folded in (:names) and username like '%@%')
					or email_canonical in (:names) or phone in (:names))
				and never_activated and created_at < :createdBefore
			order by id""")
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

	@NativeQuery("select * from account where email_canonical = ?1 order by id limit ?2")
	List<AccountEntity> findByEmail(String email, int most);

	@NativeQuery("select * from account where phone = ?1 order by id limit ?2")
	List<AccountEntity> findByPhone(String phone, int most);

	@NativeQuery("""
			select id
			from account
			where (username = :name or (username_folded = :name and username like '%@%')
					or email_canonical = :name or phone = :name)
				and id <> :owner
			order by id""")
	List<Long> findOthersNamed(@Param("name") String name, @Param("owner") long owner);

	@NativeQuery("select true from pg_advisory_xact_lock(" + STAFF_LOCK + ")")
	boolean lockStaff();

	boolean existsByStateStaffTrueAndStateActiveTrue();

	boolean existsByStateStaffTrueAndStateActiveTrueAndIdNot(long id);

}
