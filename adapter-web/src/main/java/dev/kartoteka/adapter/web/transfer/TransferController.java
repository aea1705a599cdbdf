package dev.kartoteka.adapter.web.transfer;

import dev.kartoteka.adapter.web.shared.PasswordFields;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.transfer.AcceptOrganization;
import dev.kartoteka.domain.transfer.OfferOrganization;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.reference;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

/** The offer of an organization to a member, and its acceptance. */
@Controller
class TransferController implements RouteDeclarations {

	private static final Field<AccountId> CREATOR = Field.required("creator", reference().map(AccountId::new));

	private static final Fields OFFER = Fields.of(CREATOR, PasswordFields.CURRENT_PASSWORD);

	private static final Fields OWN_PASSWORD = Fields.of(PasswordFields.CURRENT_PASSWORD);

	private final OfferOrganization offerOrganization;

	private final AcceptOrganization acceptOrganization;

	TransferController(OfferOrganization offerOrganization, AcceptOrganization acceptOrganization) {
		this.offerOrganization = offerOrganization;
		this.acceptOrganization = acceptOrganization;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Organization Transfer", "/organizations/organization-transfer/{id}/")
			.post(forAccounts(this::offer).recordedAs(SecurityEvent.ORGANIZATION_OFFERED));
		routes.at("Organization Transfer Accept", "/organizations/organization-transfer-accept/{id}/")
			.post(forAccounts(this::accept).recordedAs(SecurityEvent.ORGANIZATION_ACCEPTED));
	}

	private Response offer(Caller caller, Request request) {
		Submission<OfferOrganization.Draft> draft = OFFER.read(request.body())
			.map((values) -> new OfferOrganization.Draft(values.get(CREATOR),
					values.get(PasswordFields.CURRENT_PASSWORD)));
		this.offerOrganization
			.offer(new OfferOrganization.Command(caller, organization(request), draft, request.address()));
		return Response.noContent();
	}

	private Response accept(Caller caller, Request request) {
		Submission<Password> password = OWN_PASSWORD.read(request.body())
			.map((values) -> values.get(PasswordFields.CURRENT_PASSWORD));
		this.acceptOrganization
			.accept(new AcceptOrganization.Command(caller, organization(request), password, request.address()));
		return Response.noContent();
	}

	private static OrganizationId organization(Request request) {
		return new OrganizationId(request.id(0));
	}

}
