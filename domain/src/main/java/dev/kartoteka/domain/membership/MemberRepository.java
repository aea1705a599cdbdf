package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.InvalidInput;

/** Driven port: stores members, within the transaction of the use case. */
@DrivenPort
public interface MemberRepository {

	MemberId nextId();

	/**
	 * Adds a new member.
	 * @throws InvalidInput with {@code NotUnique} if the account is a member already,
	 * with {@code NoSuchObject} for {@code user} if there is no such account
	 */
	void add(Member member);

	/** Finds the member and locks it against changes until the transaction ends. */
	Optional<Member> findForChange(MemberId id);

	/** Finds the account's membership or open invitation, and locks it likewise. */
	Optional<Member> findForChange(OrganizationId organization, AccountId account);

	/**
	 * Updates the stored member.
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed after it was
	 * found
	 */
	void update(Member member);

	void remove(Member member);

}
