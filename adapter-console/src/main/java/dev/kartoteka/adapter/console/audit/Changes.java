package dev.kartoteka.adapter.console.audit;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.console.http.OrganizationFrames;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Frame;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.audit.AuditQueries;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Slice;
import dev.kartoteka.domain.shared.Submission;

/** The audit trail, readable by people. */
@Component
class Changes implements Pages {

	private final OrganizationFrames frames;

	private final AuditQueries queries;

	Changes(OrganizationFrames frames, AuditQueries queries) {
		this.frames = frames;
		this.queries = queries;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("/console/organizations/{organization}/changes/", Routes.Audience.ACCOUNTS)
			.show(this::ofOrganization);
		routes.at("/console/organizations/{organization}/cards/{card}/changes/", Routes.Audience.ACCOUNTS)
			.show(this::ofCard);
		routes.at("/console/changes/", Routes.Audience.STAFF).show(this::ofAccounts);
	}

	private Reply ofOrganization(Visit visit) {
		return inOrganization(visit, AuditFilter.NONE);
	}

	/** A card that was discarded still has a trail. */
	private Reply ofCard(Visit visit) {
		return inOrganization(visit, new AuditFilter(null, AuditedKind.CLIENT_CARD, visit.id(1), null, null));
	}

	private Reply inOrganization(Visit visit, AuditFilter filter) {
		Listing<AuditEntryView> entries = this.queries.changesIn(visit.caller(), OrganizationFrames.organization(visit),
				Submission.of(filter));
		return page(visit, this.frames.frame(visit), entries);
	}

	private Reply ofAccounts(Visit visit) {
		return page(visit, visit.frame(),
				this.queries.changesOfAccounts(visit.caller(), Submission.of(AuditFilter.NONE)));
	}

	private static Reply page(Visit visit, Frame frame, Listing<AuditEntryView> entries) {
		AuditTexts texts = new AuditTexts(visit.language());
		Slice<AuditEntryView> slice = entries.slice(visit.cursor(), Pager.SIZE);
		List<AuditRow> rows = slice.items().stream().map((entry) -> AuditRow.of(entry, texts, visit.texts())).toList();
		return Reply.page((output, interceptor) -> JtechangesGenerated.render(output, interceptor, frame, texts, rows,
				Pager.around(slice, AuditEntryView::id, visit.path(), Map.of())));
	}

}
