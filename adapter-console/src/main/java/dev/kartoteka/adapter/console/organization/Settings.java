package dev.kartoteka.adapter.console.organization;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.OrganizationFrames;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.domain.organization.ChangeOrganization;
import dev.kartoteka.domain.organization.DissolveOrganization;
import dev.kartoteka.domain.organization.OrganizationChanges;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationQueries;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.transfer.TransferQueries;

import org.springframework.stereotype.Component;

import static dev.kartoteka.adapter.console.http.OrganizationFrames.organization;

/** The details of an organization, and its end. */
@Component
class Settings implements Pages {

	private static final String PATH = "/console/organizations/{organization}/settings/";

	private final OrganizationFrames frames;

	private final OrganizationQueries queries;

	private final TransferQueries transfers;

	private final ChangeOrganization changeOrganization;

	private final DissolveOrganization dissolveOrganization;

	Settings(OrganizationFrames frames, OrganizationQueries queries, TransferQueries transfers,
			ChangeOrganization changeOrganization, DissolveOrganization dissolveOrganization) {
		this.frames = frames;
		this.queries = queries;
		this.transfers = transfers;
		this.changeOrganization = changeOrganization;
		this.dissolveOrganization = dissolveOrganization;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(PATH, Routes.Audience.ACCOUNTS).show(this::show).submit(this::change);
		routes.at(PATH + "delete/", Routes.Audience.ACCOUNTS).show(this::showDelete).submit(this::dissolve);
	}

	private Reply show(Visit visit) {
		Form form = form(visit);
		return Reply.page(page(visit, form.isNew() ? stored(visit) : form));
	}

	private Form stored(Visit visit) {
		OrganizationView shown = this.queries.organization(visit.caller(), organization(visit));
		return form(visit.withoutForm()).with("name", shown.name())
			.with("description", shown.description())
			.with("address", shown.address())
			.with("numbers", shown.numbers())
			.with("links", shown.links())
			.with("version", Long.toString(shown.version()));
	}

	private Reply change(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		Submission<OrganizationChanges> changes = reader.submission(() -> changes(details(reader)));
		return visit.changing(form, () -> {
			this.changeOrganization.change(
					new ChangeOrganization.Command(visit.caller(), organization(visit), changes, reader.condition()));
			return Reply.to(visit.path(), "saved");
		}, () -> stored(visit), page(visit, form));
	}

	/** An imported organization may remain without a description and an address. */
	private static OrganizationDetails details(FormReader reader) {
		return Organizations.details(reader, reader.optional("description", OrganizationDetails.MAX_DESCRIPTION_LENGTH),
				reader.optional("address", PostalAddress.MAX_LENGTH));
	}

	private static OrganizationChanges changes(OrganizationDetails details) {
		return new OrganizationChanges(Change.to(details.name()), Change.to(details.description()),
				Change.to(details.address()), Change.to(details.links()), Change.to(details.numbers()));
	}

	private Document.Template page(Visit visit, Form form) {
		return (output, interceptor) -> JtesettingsGenerated.render(output, interceptor, this.frames.frame(visit),
				new OrganizationTexts(visit.language()), form, isOffered(visit));
	}

	private boolean isOffered(Visit visit) {
		return this.transfers.offer(visit.caller(), organization(visit))
			.filter((offer) -> offer.account().equals(visit.caller().account()))
			.isPresent();
	}

	private Reply showDelete(Visit visit) {
		this.frames.require(visit, Permission.ORGANIZATION_DELETE);
		return Reply.page(deletePage(visit, form(visit)));
	}

	private Reply dissolve(Visit visit) {
		Form form = form(visit);
		return visit.submitting(form, () -> {
			this.dissolveOrganization.dissolve(new DissolveOrganization.Command(visit.caller(), organization(visit),
					form.isTicked("cards", "true")));
			return Reply.to("/console/", "removed");
		}, deletePage(visit, form));
	}

	private Document.Template deletePage(Visit visit, Form form) {
		return (output, interceptor) -> JtedeleteGenerated.render(output, interceptor, this.frames.frame(visit),
				new OrganizationTexts(visit.language()), form);
	}

	private static Form form(Visit visit) {
		return visit.form(new OrganizationTexts(visit.language())::label);
	}

}
