package dev.kartoteka.adapter.console.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.kartoteka.adapter.console.http.OrganizationFrames;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Frame;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditQueries;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Slice;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Component;

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
		List<AuditedKind> kinds = Arrays.stream(AuditedKind.values())
			.filter(AuditedKind::belongsToOrganization)
			.toList();
		return inOrganization(visit, AuditSearch.in(visit), kinds);
	}

	/** A card that was discarded still has a trail. */
	private Reply ofCard(Visit visit) {
		return inOrganization(visit, AuditSearch.in(visit).of(AuditedKind.CLIENT_CARD, visit.id(1)), List.of());
	}

	private Reply inOrganization(Visit visit, AuditSearch search, List<AuditedKind> kinds) {
		Listing<AuditEntryView> entries = this.queries.changesIn(visit.caller(), OrganizationFrames.organization(visit),
				Submission.of(search.filter()));
		return page(visit, this.frames.frame(visit), search, kinds, entries);
	}

	private Reply ofAccounts(Visit visit) {
		AuditSearch search = AuditSearch.in(visit);
		return page(visit, visit.frame(), search, List.of(AuditedKind.ACCOUNT),
				this.queries.changesOfAccounts(visit.caller(), Submission.of(search.filter())));
	}

	private static Reply page(Visit visit, Frame frame, AuditSearch search, List<AuditedKind> kinds,
			Listing<AuditEntryView> entries) {
		AuditTexts texts = new AuditTexts(visit.language());
		Slice<AuditEntryView> slice = entries.slice(visit.cursor(), Pager.SIZE);
		List<AuditRow> rows = slice.items().stream().map((entry) -> AuditRow.of(entry, texts, visit.texts())).toList();
		Pager pager = Pager.around(slice, AuditEntryView::id, visit.path(), search.parameters());
		boolean filtered = !AuditSearch.in(visit).isEmpty();
		return Reply.page((output, interceptor) -> JtechangesGenerated.render(output, interceptor, frame, texts, search,
				filtered, kinds, actors(rows, search), rows, pager));
	}

	/** Returns the persons whom the search offers: those of the page, by their ids. */
	private static Map<Long, String> actors(List<AuditRow> rows, AuditSearch search) {
		Map<Long, String> actors = new LinkedHashMap<>();
		rows.forEach((row) -> {
			if (row.actor() != null) {
				actors.putIfAbsent(row.actor(), row.who());
			}
		});
		if (search.actor() != null) {
			actors.putIfAbsent(search.actor(), "№ " + search.actor());
		}
		return actors;
	}

}
