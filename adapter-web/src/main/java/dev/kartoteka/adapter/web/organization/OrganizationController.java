package dev.kartoteka.adapter.web.organization;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.OrganizationRepresentations;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.ChangeOrganization;
import dev.kartoteka.domain.organization.CreateOrganization;
import dev.kartoteka.domain.organization.DissolveOrganization;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationChanges;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationQueries;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.bool;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.json;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

@Controller
class OrganizationController implements RouteDeclarations {

	private static final Field<String> NAME = Field.required("name",
			text().atMost(OrganizationDetails.MAX_NAME_LENGTH));

	private static final Field<String> DESCRIPTION = Field.required("description",
			text().atMost(OrganizationDetails.MAX_DESCRIPTION_LENGTH));

	private static final Field<PostalAddress> ADDRESS = Field.required("address",
			text().atMost(PostalAddress.MAX_LENGTH).map(PostalAddress::new));

	private static final Field<@Nullable JsonText> LINKS = Field.nullable("links", json());

	private static final Field<@Nullable JsonText> NUMBERS = Field.nullable("numbers", json());

	private static final Fields FIELDS = Fields.of(NAME, DESCRIPTION, ADDRESS, LINKS, NUMBERS);

	private static final Field<Boolean> FORCE = Field.optional("force", bool(), false);

	private static final Fields DISSOLUTION = Fields.of(FORCE);

	private final OrganizationQueries queries;

	private final CreateOrganization createOrganization;

	private final ChangeOrganization changeOrganization;

	private final DissolveOrganization dissolveOrganization;

	private final OrganizationRepresentations organizations;

	private final OrganizationResponses responses;

	OrganizationController(OrganizationQueries queries, CreateOrganization createOrganization,
			ChangeOrganization changeOrganization, DissolveOrganization dissolveOrganization,
			OrganizationRepresentations organizations, OrganizationResponses responses) {
		this.queries = queries;
		this.createOrganization = createOrganization;
		this.changeOrganization = changeOrganization;
		this.dissolveOrganization = dissolveOrganization;
		this.organizations = organizations;
		this.responses = responses;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Organization List Create", "/organizations/organization-lc/")
			.get(forAccounts(this::list))
			.post(forAccounts(this::create).withIdempotencyKey());
		routes.at("Organization Retrieve Update Destroy", "/organizations/organization-rud/{id}/")
			.get(forAccounts(this::show))
			.put(forAccounts(this::replace))
			.patch(forAccounts(this::change))
			.delete(forAccounts(this::dissolve));
	}

	private Response list(Caller caller, Request request) {
		RepresentationContext context = request.representationContext();
		return Response.list(this.queries.organizations(caller), OrganizationView::id,
				(organization) -> this.organizations.of(organization, context));
	}

	private Response create(Caller caller, Request request) {
		Submission<OrganizationDetails> details = FIELDS.read(request.body()).map(OrganizationController::details);
		Organization.Snapshot organization = this.createOrganization
			.create(new CreateOrganization.Command(caller, details));
		return Response.created("/organizations/organization-rud/" + organization.id().value() + "/",
				this.responses.created(organization));
	}

	private static OrganizationDetails details(Values values) {
		return new OrganizationDetails(values.get(NAME), values.get(DESCRIPTION), values.get(ADDRESS),
				values.get(LINKS), values.get(NUMBERS));
	}

	private Response show(Caller caller, Request request) {
		OrganizationView organization = this.queries.organization(caller, named(request));
		return Response.ok(this.organizations.of(organization, request.representationContext()));
	}

	private Response replace(Caller caller, Request request) {
		return change(caller, request, FIELDS.read(request.body()));
	}

	private Response change(Caller caller, Request request) {
		return change(caller, request, FIELDS.readPartially(request.body()));
	}

	private Response change(Caller caller, Request request, Submission<Values> input) {
		OrganizationDetails changed = this.changeOrganization.change(new ChangeOrganization.Command(caller,
				named(request), input.map(OrganizationController::changes), VersionCondition.any()));
		return Response.ok(this.responses.changed(changed));
	}

	private static OrganizationChanges changes(Values values) {
		return new OrganizationChanges(values.change(NAME), values.change(DESCRIPTION), values.change(ADDRESS),
				values.change(LINKS), values.change(NUMBERS));
	}

	private Response dissolve(Caller caller, Request request) {
		boolean withCards = DISSOLUTION.read(request.query().asBody()).accept().get(FORCE);
		this.dissolveOrganization.dissolve(new DissolveOrganization.Command(caller, named(request), withCards));
		return Response.noContent();
	}

	private static OrganizationId named(Request request) {
		return new OrganizationId(request.id(0));
	}

}
