package dev.kartoteka.domain.ports;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.membership.InvitationRegister;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationId;

/** What limits invitations, in memory. */
final class InMemoryInvitations implements InvitationRegister {

	private final Store<Account.Snapshot> accounts;

	private final Store<Member.Snapshot> members;

	private final Store<EmailInvitation.Snapshot> emailInvitations;

	private final Store<Decline> declines;

	InMemoryInvitations(InMemoryDatabase database) {
		this.accounts = database.table(Account.Snapshot.class);
		this.members = database.table(Member.Snapshot.class);
		this.emailInvitations = database.table(EmailInvitation.Snapshot.class);
		this.declines = database.table(Decline.class);
		this.accounts
			.onRemove((account) -> this.declines.removeIf((decline) -> decline.account().equals(account.id())));
		database.table(Organization.Snapshot.class)
			.onRemove((organization) -> this.declines
				.removeIf((decline) -> decline.organization().equals(organization.id())));
	}

	@Override
	public void lock(AccountId inviter, AccountId invited) {
		LongStream.of(inviter.value(), invited.value())
			.sorted()
			.forEach((account) -> this.accounts.find(account, Lock.CHANGE));
	}

	@Override
	public List<Instant> madeBy(AccountId inviter, Instant since) {
		Stream<Instant> byEmail = this.emailInvitations.all()
			.filter((invitation) -> invitation.invitedBy().equals(inviter))
			.map(EmailInvitation.Snapshot::createdAt)
			.filter((at) -> at.isAfter(since));
		return Stream.concat(open((member) -> inviter.equals(member.invitedBy()), since), byEmail).sorted().toList();
	}

	@Override
	public List<Instant> receivedBy(AccountId invited, Instant since) {
		return open((member) -> invited.equals(member.account()), since).sorted().toList();
	}

	private Stream<Instant> open(Predicate<Member.Snapshot> chosen, Instant since) {
		return this.members.all()
			.filter(chosen)
			.filter((member) -> member.acceptedAt() == null)
			.flatMap((member) -> Stream.ofNullable(member.invitedAt()))
			.filter((at) -> at.isAfter(since));
	}

	@Override
	public void addDecline(OrganizationId organization, AccountId account, Instant at) {
		this.declines.removeIf((decline) -> decline.isOf(organization, account));
		this.declines.put(this.declines.nextId(), new Decline(organization, account, at));
	}

	@Override
	public boolean anyDecline(OrganizationId organization, AccountId account, Instant since) {
		return this.declines.all()
			.filter((decline) -> decline.isOf(organization, account))
			.anyMatch((decline) -> decline.at().isAfter(since));
	}

	@Override
	public int removeDeclinesBefore(Instant end, int most) {
		List<Decline> old = this.declines.all().filter((decline) -> decline.at().isBefore(end)).limit(most).toList();
		this.declines.removeIf(old::contains);
		return old.size();
	}

	record Decline(OrganizationId organization, AccountId account, Instant at) {

		boolean isOf(OrganizationId someOrganization, AccountId someAccount) {
			return this.organization.equals(someOrganization) && this.account.equals(someAccount);
		}

	}

}
