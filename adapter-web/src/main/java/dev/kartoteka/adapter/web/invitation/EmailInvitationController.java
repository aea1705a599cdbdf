package dev.kartoteka.adapter.web.invitation;

import java.time.Instant;

import dev.kartoteka.adapter.web.shared.OrganizationField;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.invitation.AcceptEmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.invitation.EmailInvitationQueries;
import dev.kartoteka.domain.invitation.EmailInvitationView;
import dev.kartoteka.domain.invitation.InviteByEmail;
import dev.kartoteka.domain.invitation.WithdrawEmailInvitation;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.email;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.reference;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

/** Invitations that an organization has sent by email. */
@Controller
class EmailInvitationController implements RouteDeclarations {

	private static final String ONE = "/organizations/invitation-ud/";

	private static final Field<RoleId> ROLE = Field.required("role", reference().map(RoleId::new));

	private static final Field<EmailAddress> EMAIL = Field.required("email", email());

	private static final Fields NEW = Fields.of(OrganizationField.REQUIRED, ROLE, EMAIL);

	private static final Field<String> TOKEN = Field.required("token", text());

	private static final Fields ACCEPTED = Fields.of(TOKEN);

	private final EmailInvitationQueries queries;

	private final InviteByEmail inviteByEmail;

	private final AcceptEmailInvitation accept;

	private final WithdrawEmailInvitation withdraw;

	EmailInvitationController(EmailInvitationQueries queries, InviteByEmail inviteByEmail, AcceptEmailInvitation accept,
			WithdrawEmailInvitation withdraw) {
		this.accept = accept;
		this.queries = queries;
		this.inviteByEmail = inviteByEmail;
		this.withdraw = withdraw;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Invitation Create", "/organizations/invitation-c/")
			.post(forAccounts(this::invite).withIdempotencyKey());
		routes.at("Sent Invitation List", "/organizations/invitation-sent-l/{organization}/")
			.get(forAccounts(this::list));
		routes.at("Invitation Accept", "/organizations/invitation-accept/").post(forAccounts(this::accept));
		routes.at("Invitation Destroy", ONE + "{id}/").delete(forAccounts(this::withdraw));
	}

	private Response invite(Caller caller, Request request) {
		Body body = request.body();
		Submission<InviteByEmail.Draft> draft = NEW.read(body)
			.map((values) -> new InviteByEmail.Draft(values.get(ROLE), values.get(EMAIL)));
		EmailInvitation.Snapshot invitation = this.inviteByEmail.invite(new InviteByEmail.Command(caller,
				OrganizationField.in(body), draft, request.language(), request.address()));
		return Response.created(ONE + invitation.id().value() + "/", Representation.of(invitation));
	}

	private Response list(Caller caller, Request request) {
		return Response.list(this.queries.sent(caller, new OrganizationId(request.id(0))), EmailInvitationView::id,
				Representation::of);
	}

	private Response accept(Caller caller, Request request) {
		this.accept.accept(new AcceptEmailInvitation.Command(caller,
				ACCEPTED.read(request.body()).map((values) -> values.get(TOKEN)), request.address()));
		return Response.noContent();
	}

	private Response withdraw(Caller caller, Request request) {
		this.withdraw.withdraw(new WithdrawEmailInvitation.Command(caller, new EmailInvitationId(request.id(0)),
				OrganizationField.aloneIn(request.body())));
		return Response.noContent();
	}

	/** An invitation without its token. */
	record Representation(long id, long organization, long role, String email, Instant createdAt, Instant expiresAt) {

		static Representation of(EmailInvitation.Snapshot invitation) {
			return new Representation(invitation.id().value(), invitation.organization().value(),
					invitation.role().value(), invitation.email().value(), invitation.createdAt(),
					invitation.expiresAt());
		}

		static Representation of(EmailInvitationView invitation) {
			return new Representation(invitation.id(), invitation.organization(), invitation.role(), invitation.email(),
					invitation.createdAt(), invitation.expiresAt());
		}

	}

}
