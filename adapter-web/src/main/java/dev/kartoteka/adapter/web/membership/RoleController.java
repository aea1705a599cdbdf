package dev.kartoteka.adapter.web.membership;

import java.util.Set;

import dev.kartoteka.adapter.web.shared.OrganizationField;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.InMemoryListing;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.membership.ChangeRole;
import dev.kartoteka.domain.membership.CreateRole;
import dev.kartoteka.domain.membership.DeleteRole;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.choice;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.listOf;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

/** Roles and the permissions that they may hold. */
@Controller
class RoleController implements RouteDeclarations {

	private static final Field<String> NAME = Field.required("name", text().atMost(Role.MAX_NAME_LENGTH));

	private static final Field<Set<Permission>> PERMISSIONS = Field.required("permissions",
			listOf(choice(Permission::numbered, Permission::named)).map(Set::copyOf));

	private static final Fields NEW = Fields.of(OrganizationField.REQUIRED, NAME, PERMISSIONS);

	private static final Fields CHANGED = Fields.of(OrganizationField.OPTIONAL, NAME, PERMISSIONS);

	private final MembershipQueries queries;

	private final CreateRole createRole;

	private final ChangeRole changeRole;

	private final DeleteRole deleteRole;

	private final MembershipMapper memberships;

	RoleController(MembershipQueries queries, CreateRole createRole, ChangeRole changeRole, DeleteRole deleteRole,
			MembershipMapper memberships) {
		this.queries = queries;
		this.createRole = createRole;
		this.changeRole = changeRole;
		this.deleteRole = deleteRole;
		this.memberships = memberships;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Role Create", "/organizations/role-c/").post(forAccounts(this::create).withIdempotencyKey());
		routes.at("Role List", "/organizations/role-l/{organization}/").get(forAccounts(this::list));
		routes.at("Role Retrieve", "/organizations/role-r/{id}/{organization}/").get(forAccounts(this::show));
		routes.at("Role Update Destroy", "/organizations/role-ud/{id}/")
			.put(forAccounts(this::replace))
			.patch(forAccounts(this::change))
			.delete(forAccounts(this::delete));
		routes.at("Permission List", "/organizations/perm-l/{organization}/").get(forAccounts(this::listPermissions));
	}

	private Response create(Caller caller, Request request) {
		Body body = request.body();
		Submission<CreateRole.Draft> draft = NEW.read(body)
			.map((values) -> new CreateRole.Draft(values.get(NAME), values.get(PERMISSIONS)));
		Role.Snapshot role = this.createRole.create(new CreateRole.Command(caller, OrganizationField.in(body), draft));
		return Response.created("/organizations/role-r/" + role.id().value() + "/" + role.organization().value() + "/",
				this.memberships.role(role));
	}

	private Response list(Caller caller, Request request) {
		return Response.list(this.queries.roles(caller, new OrganizationId(request.id(0))), RoleView::id,
				this.memberships::role);
	}

	private Response show(Caller caller, Request request) {
		return Response.ok(this.memberships
			.role(this.queries.role(caller, new RoleId(request.id(0)), new OrganizationId(request.id(1)))));
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
		Submission<ChangeRole.Changes> changes = input
			.map((values) -> new ChangeRole.Changes(values.change(NAME), values.change(PERMISSIONS)));
		Role.Snapshot role = this.changeRole.change(new ChangeRole.Command(caller, new RoleId(request.id(0)),
				OrganizationField.in(body), changes, VersionCondition.any()));
		return Response.ok(this.memberships.role(role));
	}

	private Response delete(Caller caller, Request request) {
		this.deleteRole.delete(
				new DeleteRole.Command(caller, new RoleId(request.id(0)), OrganizationField.aloneIn(request.body())));
		return Response.noContent();
	}

	private Response listPermissions(Caller caller, Request request) {
		return Response.list(new InMemoryListing<>(this.queries.permissions(caller, new OrganizationId(request.id(0))),
				Permission::number), Permission::number, this.memberships::permission);
	}

}
