package dev.kartoteka.adapter.web.membership;

import dev.kartoteka.adapter.web.shared.OrganizationField;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.AccountReference;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.membership.ChangeMember;
import dev.kartoteka.domain.membership.InviteMember;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.account;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.reference;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

/** Members of an organization and their roles. */
@Controller
class MemberController implements RouteDeclarations {

	private static final Field<RoleId> ROLE = Field.required("role", reference().map(RoleId::new));

	private static final Field<AccountReference> USER = Field.required("user", account());

	private static final Fields NEW = Fields.of(OrganizationField.REQUIRED, ROLE, USER);

	/** The account of a member cannot change, so {@code user} is not read. */
	private static final Fields CHANGED = Fields.of(OrganizationField.OPTIONAL, ROLE);

	private final MembershipQueries queries;

	private final InviteMember inviteMember;

	private final ChangeMember changeMember;

	private final RemoveMember removeMember;

	private final MembershipMapper memberships;

	MemberController(MembershipQueries queries, InviteMember inviteMember, ChangeMember changeMember,
			RemoveMember removeMember, MembershipMapper memberships) {
		this.queries = queries;
		this.inviteMember = inviteMember;
		this.changeMember = changeMember;
		this.removeMember = removeMember;
		this.memberships = memberships;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Member Create", "/organizations/member-c/").post(forAccounts(this::invite).withIdempotencyKey());
		routes.at("Member List", "/organizations/member-l/{organization}/").get(forAccounts(this::list));
		routes.at("Member Retrieve", "/organizations/member-r/{id}/{organization}/").get(forAccounts(this::show));
		routes.at("Member Update Destroy", "/organizations/member-ud/{id}/")
			.put(forAccounts(this::replace))
			.patch(forAccounts(this::change))
			.delete(forAccounts(this::remove));
	}

	private Response invite(Caller caller, Request request) {
		Body body = request.body();
		Submission<InviteMember.Draft> draft = NEW.read(body)
			.map((values) -> new InviteMember.Draft(values.get(ROLE), values.get(USER)));
		Member.Snapshot member = this.inviteMember
			.invite(new InviteMember.Command(caller, OrganizationField.in(body), draft));
		return Response.created(
				"/organizations/member-r/" + member.id().value() + "/" + member.organization().value() + "/",
				this.memberships.entry(member));
	}

	private Response list(Caller caller, Request request) {
		RepresentationContext context = request.representationContext();
		return Response.list(this.queries.members(caller, new OrganizationId(request.id(0))), MemberView::id,
				(member) -> this.memberships.member(member, context));
	}

	private Response show(Caller caller, Request request) {
		MemberView member = this.queries.member(caller, new MemberId(request.id(0)), new OrganizationId(request.id(1)));
		return Response.ok(this.memberships.member(member, request.representationContext()));
	}

	private Response replace(Caller caller, Request request) {
		Body body = request.body();
		return change(caller, request, body, CHANGED.read(body));
	}

	private Response change(Caller caller, Request request) {
		Body body = request.body();
		return change(caller, request, body, CHANGED.readPartially(body));
	}

	private Response change(Caller caller, Request request, Body body, Submission<Values> input) {
		Member.Snapshot member = this.changeMember.change(new ChangeMember.Command(caller, new MemberId(request.id(0)),
				OrganizationField.in(body), input.map((values) -> values.change(ROLE))));
		return Response.ok(this.memberships.entry(member));
	}

	private Response remove(Caller caller, Request request) {
		this.removeMember.remove(new RemoveMember.Command(caller, new MemberId(request.id(0)),
				OrganizationField.aloneIn(request.body())));
		return Response.noContent();
	}

}
