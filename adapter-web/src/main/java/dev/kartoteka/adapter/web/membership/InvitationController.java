package dev.kartoteka.adapter.web.membership;

import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.membership.AcceptInvitation;
import dev.kartoteka.domain.membership.InvitationView;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MembershipQueries;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

/** The invitations that the caller has got. */
@Controller
class InvitationController implements RouteDeclarations {

	private final MembershipQueries queries;

	private final AcceptInvitation acceptInvitation;

	private final MembershipMapper memberships;

	InvitationController(MembershipQueries queries, AcceptInvitation acceptInvitation, MembershipMapper memberships) {
		this.queries = queries;
		this.acceptInvitation = acceptInvitation;
		this.memberships = memberships;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Invitation List", "/organizations/invitation-l/").get(forAccounts(this::list));
		routes.at("Member Accept", "/organizations/member-accept/{id}/").post(forAccounts(this::accept));
	}

	private Response list(Caller caller, Request request) {
		return Response.list(this.queries.invitations(caller), InvitationView::id, this.memberships::invitation);
	}

	private Response accept(Caller caller, Request request) {
		this.acceptInvitation.accept(new AcceptInvitation.Command(caller, new MemberId(request.id(0))));
		return Response.noContent();
	}

}
