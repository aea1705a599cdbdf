package dev.kartoteka.domain.ports;

import java.util.Optional;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/** Members in memory. */
final class InMemoryMembers implements MemberRepository {

	private final Store<Account.Snapshot> accounts;

	private final Store<Organization.Snapshot> organizations;

	private final Store<Role.Snapshot> roles;

	private final Store<Member.Snapshot> members;

	InMemoryMembers(InMemoryDatabase database) {
		this.accounts = database.table(Account.Snapshot.class);
		this.organizations = database.table(Organization.Snapshot.class);
		this.roles = database.table(Role.Snapshot.class);
		this.members = database.table(Member.Snapshot.class);
		this.accounts.onRemove((account) -> this.members.removeIf((member) -> member.account().equals(account.id())));
		this.accounts.onRemove(this::forgetInviter);
		this.organizations.onRemove(
				(organization) -> this.members.removeIf((member) -> member.organization().equals(organization.id())));
	}

	private void forgetInviter(Account.Snapshot account) {
		this.members.all()
			.filter((member) -> account.id().equals(member.invitedBy()))
			.forEach((member) -> this.members.put(member.id().value(),
					new Member.Snapshot(member.id(), member.organization(), member.account(), member.role(), null,
							member.invitedAt(), member.acceptedAt(), member.version())));
	}

	@Override
	public MemberId nextId() {
		return new MemberId(this.members.nextId());
	}

	@Override
	public void add(Member member) {
		Member.Snapshot given = member.snapshot();
		this.members.lockKey(given.organization(), given.account());
		this.organizations.find(given.organization().value(), Lock.KEY_SHARE);
		this.roles.find(given.role().value(), Lock.KEY_SHARE);
		if (this.accounts.find(given.account().value(), Lock.KEY_SHARE).isEmpty()) {
			throw InvalidInput.of("user", new Violation.NoSuchObject(given.account().value()));
		}
		boolean taken = this.members.all()
			.filter((other) -> other.organization().equals(given.organization()))
			.anyMatch((other) -> other.account().equals(given.account()));
		if (taken) {
			throw Store.notUnique("organization", "user");
		}
		this.members.put(given.id().value(), given);
	}

	@Override
	public Optional<Member> findForChange(MemberId id) {
		return this.members.find(id.value(), Lock.CHANGE).map(Member::restore);
	}

	@Override
	public Optional<Member> findForChange(OrganizationId organization, AccountId account) {
		return this.members.all()
			.filter((member) -> member.organization().equals(organization) && member.account().equals(account))
			.findFirst()
			.flatMap((member) -> this.members.find(member.id().value(), Lock.REMOVE))
			.map(Member::restore);
	}

	@Override
	public void update(Member member) {
		Member.Snapshot given = member.snapshot();
		Member.Snapshot stored = this.members.find(given.id().value()).orElseThrow();
		Store.requireSame(stored.version(), given.version());
		this.roles.find(given.role().value(), Lock.KEY_SHARE);
		if (!stored.equals(given)) {
			this.members.put(given.id().value(),
					new Member.Snapshot(given.id(), given.organization(), given.account(), given.role(),
							given.invitedBy(), given.invitedAt(), given.acceptedAt(), Store.after(given.version())));
		}
	}

	@Override
	public void remove(Member member) {
		this.members.remove(member.id().value());
	}

}
