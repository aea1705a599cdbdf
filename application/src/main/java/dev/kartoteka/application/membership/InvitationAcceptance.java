package dev.kartoteka.application.membership;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationReader;
import dev.kartoteka.domain.invitation.EmailInvitationRepository;
import dev.kartoteka.domain.invitation.EmailInvitationTokens;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleRepository;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/**
 * Makes members of people who were invited by email. The rights of the account that sent
 * the invitation are checked again: it grants nothing that it does not hold any more.
 */
public final class InvitationAcceptance {

	private final EmailInvitationReader reader;

	private final EmailInvitationTokens tokens;

	private final OrganizationAccessReader accessReader;

	private final RoleRepository roles;

	private final EmailInvitationRepository invitations;

	private final MemberRepository members;

	private final AuditTrail audit;

	private final Clock clock;

	public InvitationAcceptance(EmailInvitationReader reader, EmailInvitationTokens tokens,
			OrganizationAccessReader accessReader, RoleRepository roles, EmailInvitationRepository invitations,
			MemberRepository members, AuditTrail audit, Clock clock) {
		this.reader = reader;
		this.tokens = tokens;
		this.accessReader = accessReader;
		this.roles = roles;
		this.invitations = invitations;
		this.members = members;
		this.audit = audit;
		this.clock = clock;
	}

	/** Finds the open invitation with that token. Holds no lock and no connection. */
	public Optional<Offer> find(String token) {
		return this.reader.findUnlocked(this.tokens.hashesOf(token))
			.filter((invitation) -> invitation.isOpen(this.clock))
			.map(EmailInvitation::snapshot)
			.map((invitation) -> new Offer(invitation,
					this.accessReader.of(invitation.invitedBy(), invitation.organization())));
	}

	/**
	 * Locks the role that the invitation grants. To be called before the account is
	 * locked, in the same order as when an organization is dissolved.
	 * @param field the field of the token
	 * @throws InvalidInput for the field if the role is gone, or the account that sent
	 * the invitation could not send it now
	 */
	public Role lockedRole(Offer offer, String field) {
		return this.roles.findForUse(offer.invitation().role(), offer.invitation().organization())
			.filter((role) -> offer.inviter().holdsAll(neededFor(role)))
			.orElseThrow(() -> invalid(field));
	}

	private static Set<Permission> neededFor(Role role) {
		Set<Permission> needed = EnumSet.of(Permission.MEMBER_CREATE);
		needed.addAll(role.permissions());
		return needed;
	}

	/**
	 * Makes the account a member, unless it is one, and ends the invitation.
	 * @throws InvalidInput for the field if the invitation has ended
	 */
	public void accept(Offer offer, Role role, AccountId account, Actor actor, String field) {
		end(offer, actor, field);
		this.members.findForChange(role.organization(), account)
			.ifPresentOrElse((member) -> accept(member, role, actor), () -> admit(offer, role, account, actor));
	}

	/**
	 * Ends the invitation.
	 * @throws InvalidInput for the field if it has ended before
	 */
	public void end(Offer offer, Actor actor, String field) {
		EmailInvitation invitation = this.invitations.findForChange(offer.invitation().id())
			.filter((found) -> found.isOpen(this.clock))
			.orElseThrow(() -> invalid(field));
		this.invitations.remove(invitation);
		this.audit.deleted(actor, invitation.snapshot().audited());
	}

	private void accept(Member member, Role role, Actor actor) {
		if (member.isInvitation()) {
			AuditedState before = member.snapshot().audited();
			member.assign(role);
			member.accept(this.clock);
			this.members.update(member);
			this.audit.updated(actor, before, member.snapshot().audited());
		}
	}

	private void admit(Offer offer, Role role, AccountId account, Actor actor) {
		Member member = Member.admit(this.members.nextId(), role, account, offer.invitation().createdAt(), this.clock);
		this.members.add(member);
		this.audit.created(actor, member.snapshot().audited());
	}

	/** The refusal of every token that cannot be used, whatever the reason is. */
	public static InvalidInput invalid(String field) {
		return InvalidInput.of(field, new Violation.BadInvitation());
	}

	/** An invitation, and the rights of the account that sent it. */
	public record Offer(EmailInvitation.Snapshot invitation, OrganizationAccess inviter) {

		/** Whether an active staff account sent the invitation. */
		public boolean isFromStaff() {
			return this.inviter.callerStatus().active() && this.inviter.callerStatus().staff();
		}

	}

}
