package dev.kartoteka.adapter.console.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.domain.membership.AcceptInvitation;
import dev.kartoteka.domain.membership.InvitationView;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.organization.CreateOrganization;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationQueries;
import dev.kartoteka.domain.organization.OrganizationQueries.HeldRights;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Listing.Slice;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Component;

/** The organizations of a caller, and the invitations that wait for an answer. */
@Component
class Organizations implements Pages {

	private static final String START = "/console/";

	private final OrganizationQueries queries;

	private final CreateOrganization createOrganization;

	private final MembershipQueries memberships;

	private final AcceptInvitation acceptInvitation;

	private final RemoveMember removeMember;

	Organizations(OrganizationQueries queries, CreateOrganization createOrganization, MembershipQueries memberships,
			AcceptInvitation acceptInvitation, RemoveMember removeMember) {
		this.queries = queries;
		this.createOrganization = createOrganization;
		this.memberships = memberships;
		this.acceptInvitation = acceptInvitation;
		this.removeMember = removeMember;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(START, Routes.Audience.ACCOUNTS).show(this::overview);
		routes.at("/console/organizations/new/", Routes.Audience.ACCOUNTS).show(this::form).submit(this::create);
		routes.at("/console/organizations/{id}/", Routes.Audience.ACCOUNTS).show(this::enter);
		routes.at("/console/invitations/{id}/accept/", Routes.Audience.ACCOUNTS).submit(this::accept);
		routes.at("/console/invitations/{id}/decline/", Routes.Audience.ACCOUNTS).submit(this::decline);
	}

	private Reply overview(Visit visit) {
		Slice<OrganizationView> slice = this.queries.organizations(visit.caller()).slice(visit.cursor(), Pager.SIZE);
		List<InvitationView> invitations = this.memberships.invitations(visit.caller()).page(1, Pager.SIZE).items();
		Pager pager = Pager.around(slice, OrganizationView::id, START, Map.of());
		return Reply.page((output, interceptor) -> JteoverviewGenerated.render(output, interceptor, visit.frame(),
				new OrganizationTexts(visit.language()), slice.items(), invitations, pager));
	}

	private Reply form(Visit visit) {
		return Reply.page(page(visit, visit.form(new OrganizationTexts(visit.language())::label)));
	}

	private Reply create(Visit visit) {
		Form form = visit.form(new OrganizationTexts(visit.language())::label);
		Submission<OrganizationDetails> details = visit.reader(form).submission(() -> details(visit.reader(form)));
		return visit.submitting(form, () -> {
			Organization.Snapshot created = this.createOrganization
				.create(new CreateOrganization.Command(visit.caller(), details));
			return Reply.to("/console/organizations/" + created.id().value() + "/cards/", "created");
		}, page(visit, form));
	}

	private static OrganizationDetails details(FormReader reader) {
		return details(reader, reader.required("description", OrganizationDetails.MAX_DESCRIPTION_LENGTH),
				reader.required("address", PostalAddress.MAX_LENGTH));
	}

	static OrganizationDetails details(FormReader reader, String description, String address) {
		return new OrganizationDetails(reader.required("name", OrganizationDetails.MAX_NAME_LENGTH), description,
				new PostalAddress(address), reader.json("links"), reader.json("numbers"));
	}

	private static Document.Template page(Visit visit, Form form) {
		return (output, interceptor) -> JtecreateGenerated.render(output, interceptor, visit.frame(),
				new OrganizationTexts(visit.language()), form);
	}

	/** Leads to the first section that the caller may open. */
	private Reply enter(Visit visit) {
		HeldRights rights = this.queries.rights(visit.caller(), new OrganizationId(visit.id(0)));
		return Reply.to(visit.path() + (rights.holds(Permission.CLIENTCARD_VIEW) ? "cards/" : "settings/"));
	}

	private Reply accept(Visit visit) {
		this.acceptInvitation.accept(new AcceptInvitation.Command(visit.caller(), new MemberId(visit.id(0))));
		return Reply.to(START, "accepted");
	}

	/** A membership that was accepted before is not an invitation any more. */
	private Reply decline(Visit visit) {
		if (this.memberships.invitations(visit.caller()).all().noneMatch((open) -> open.id() == visit.id(0))) {
			throw NotFound.of("invitation");
		}
		this.removeMember.remove(
				new RemoveMember.Command(visit.caller(), new MemberId(visit.id(0)), Submission.of(Optional.empty())));
		return Reply.to(START, "declined");
	}

}
