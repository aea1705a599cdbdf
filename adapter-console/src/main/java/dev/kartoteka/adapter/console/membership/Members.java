package dev.kartoteka.adapter.console.membership;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.OrganizationFrames;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.CommonTexts;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.Frame;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.domain.account.AccountReference;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.invitation.EmailInvitationQueries;
import dev.kartoteka.domain.invitation.EmailInvitationView;
import dev.kartoteka.domain.invitation.InviteByEmail;
import dev.kartoteka.domain.invitation.WithdrawEmailInvitation;
import dev.kartoteka.domain.membership.ChangeMember;
import dev.kartoteka.domain.membership.InviteMember;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Listing.Slice;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Component;

import static dev.kartoteka.adapter.console.http.OrganizationFrames.organization;
import static dev.kartoteka.adapter.console.http.OrganizationFrames.path;

/** The members of an organization, and its invitations. */
@Component
class Members implements Pages {

	private static final String LIST = "/console/organizations/{organization}/members/";

	private static final int MOST_ROLES = 1000;

	private final OrganizationFrames frames;

	private final MembershipQueries queries;

	private final EmailInvitationQueries letters;

	private final InviteMember inviteMember;

	private final InviteByEmail inviteByEmail;

	private final WithdrawEmailInvitation withdraw;

	private final ChangeMember changeMember;

	private final RemoveMember removeMember;

	Members(OrganizationFrames frames, MembershipQueries queries, EmailInvitationQueries letters,
			InviteMember inviteMember, InviteByEmail inviteByEmail, WithdrawEmailInvitation withdraw,
			ChangeMember changeMember, RemoveMember removeMember) {
		this.frames = frames;
		this.queries = queries;
		this.letters = letters;
		this.inviteMember = inviteMember;
		this.inviteByEmail = inviteByEmail;
		this.withdraw = withdraw;
		this.changeMember = changeMember;
		this.removeMember = removeMember;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(LIST, Routes.Audience.ACCOUNTS).show(this::list);
		routes.at(LIST + "new/", Routes.Audience.ACCOUNTS).show(this::showInvite).submit(this::invite);
		routes.at(LIST + "{member}/", Routes.Audience.ACCOUNTS).show(this::show).submit(this::change);
		routes.at(LIST + "{member}/remove/", Routes.Audience.ACCOUNTS).submit(this::remove);
		routes.at(LIST + "letters/{invitation}/withdraw/", Routes.Audience.ACCOUNTS).submit(this::withdraw);
	}

	private Reply list(Visit visit) {
		MembershipTexts texts = new MembershipTexts(visit.language());
		Slice<MemberView> slice = this.queries.members(visit.caller(), organization(visit))
			.slice(visit.cursor(), Pager.SIZE);
		List<MemberRow> rows = slice.items().stream().map((member) -> MemberRow.of(member, texts)).toList();
		List<EmailInvitationView> sent = this.letters.sent(visit.caller(), organization(visit))
			.page(1, Pager.SIZE)
			.items();
		CommonTexts common = visit.texts();
		List<Letter> shown = sent.stream()
			.map((letter) -> new Letter(letter.id(), letter.email(), texts.until(common.time(letter.expiresAt()))))
			.toList();
		Frame frame = this.frames.frame(visit);
		return Reply.page((output, interceptor) -> JtemembersGenerated.render(output, interceptor, frame, texts, rows,
				shown, Pager.around(slice, MemberView::id, visit.path(), Map.of())));
	}

	private Reply showInvite(Visit visit) {
		this.frames.require(visit, Permission.MEMBER_CREATE);
		return Reply.page(invitePage(visit, visit.form(new MembershipTexts(visit.language())::label)));
	}

	private Reply invite(Visit visit) {
		Form form = visit.form(new MembershipTexts(visit.language())::label);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			if (!form.value("email").isBlank()) {
				this.inviteByEmail.invite(new InviteByEmail.Command(visit.caller(), Optional.of(organization(visit)),
						reader.submission(() -> new InviteByEmail.Draft(role(reader), reader.email("email"))),
						visit.language(), visit.address()));
			}
			else {
				this.inviteMember.invite(new InviteMember.Command(visit.caller(), Optional.of(organization(visit)),
						reader.submission(() -> new InviteMember.Draft(role(reader),
								new AccountReference.ByUsername(reader.username("user"))))));
			}
			return Reply.to(path(visit, "members"), "sent");
		}, invitePage(visit, form));
	}

	private static RoleId role(FormReader reader) {
		return new RoleId(reader.id("role").orElse(1L));
	}

	private Document.Template invitePage(Visit visit, Form form) {
		return (output, interceptor) -> {
			Frame frame = this.frames.frame(visit);
			JteinviteGenerated.render(output, interceptor, frame, new MembershipTexts(visit.language()), form,
					roles(visit, frame));
		};
	}

	/** The roles that the caller can give; none without the right to see them. */
	private List<RoleView> roles(Visit visit, Frame frame) {
		return frame.may(Permission.ROLE_VIEW)
				? this.queries.roles(visit.caller(), organization(visit)).page(1, MOST_ROLES).items() : List.of();
	}

	private Reply show(Visit visit) {
		MembershipTexts texts = new MembershipTexts(visit.language());
		MemberRow member = MemberRow.of(this.queries.member(visit.caller(), id(visit), organization(visit)), texts);
		Form form = visit.form(texts::label);
		if (form.isNew()) {
			form.with("role", Long.toString(member.roleId()));
		}
		return Reply.page(memberPage(visit, form, member));
	}

	private Reply change(Visit visit) {
		MembershipTexts texts = new MembershipTexts(visit.language());
		MemberRow member = MemberRow.of(this.queries.member(visit.caller(), id(visit), organization(visit)), texts);
		Form form = visit.form(texts::label);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			this.changeMember.change(new ChangeMember.Command(visit.caller(), id(visit),
					Optional.of(organization(visit)), reader.submission(() -> Change.to(role(reader)))));
			return Reply.to(path(visit, "members"), "saved");
		}, memberPage(visit, form, member));
	}

	private Document.Template memberPage(Visit visit, Form form, MemberRow member) {
		return (output, interceptor) -> {
			Frame frame = this.frames.frame(visit);
			JtememberGenerated.render(output, interceptor, frame, new MembershipTexts(visit.language()), form,
					roles(visit, frame), member, visit.path());
		};
	}

	private Reply remove(Visit visit) {
		this.removeMember.remove(
				new RemoveMember.Command(visit.caller(), id(visit), Submission.of(Optional.of(organization(visit)))));
		return Reply.to(path(visit, "members"), "removed");
	}

	private Reply withdraw(Visit visit) {
		this.withdraw.withdraw(new WithdrawEmailInvitation.Command(visit.caller(), new EmailInvitationId(visit.id(1)),
				Submission.of(Optional.of(organization(visit)))));
		return Reply.to(path(visit, "members"), "removed");
	}

	private static MemberId id(Visit visit) {
		return new MemberId(visit.id(1));
	}

	/** An invitation that was sent by email. */
	record Letter(long id, String email, String until) {
	}

}
