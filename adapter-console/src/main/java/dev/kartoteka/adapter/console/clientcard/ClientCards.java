package dev.kartoteka.adapter.console.clientcard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.kartoteka.adapter.console.CardFileAccess;
import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.Ids;
import dev.kartoteka.adapter.console.http.OrganizationFrames;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Phones;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.Frame;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardQueries;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Listing.Slice;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

import org.springframework.stereotype.Component;

import static dev.kartoteka.adapter.console.http.OrganizationFrames.organization;
import static dev.kartoteka.adapter.console.http.OrganizationFrames.path;

/** The cards of an organization. */
@Component
class ClientCards implements Pages {

	private static final String LIST = "/console/organizations/{organization}/cards/";

	private static final String CARD = LIST + "{card}/";

	private final OrganizationFrames frames;

	private final ClientCardQueries queries;

	private final IssueClientCard issueClientCard;

	private final ChangeClientCard changeClientCard;

	private final DiscardClientCard discardClientCard;

	private final CardForm forms;

	private final Phones phones;

	private final CardFileAccess files;

	ClientCards(OrganizationFrames frames, ClientCardQueries queries, IssueClientCard issueClientCard,
			ChangeClientCard changeClientCard, DiscardClientCard discardClientCard, CardForm forms, Phones phones,
			CardFileAccess files) {
		this.frames = frames;
		this.queries = queries;
		this.issueClientCard = issueClientCard;
		this.changeClientCard = changeClientCard;
		this.discardClientCard = discardClientCard;
		this.forms = forms;
		this.phones = phones;
		this.files = files;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(LIST, Routes.Audience.ACCOUNTS).show(this::list);
		routes.at(LIST + "columns/", Routes.Audience.ACCOUNTS).submit(this::chooseColumns);
		routes.at(LIST + "export/", Routes.Audience.ACCOUNTS).show(this::export);
		routes.at(LIST + "discard/", Routes.Audience.ACCOUNTS)
			.show(this::showDiscardChosen)
			.submit(this::discardChosen);
		routes.at(LIST + "new/", Routes.Audience.ACCOUNTS).show(this::showNew).submit(this::issue);
		routes.at(CARD, Routes.Audience.ACCOUNTS).show(this::show);
		routes.at(CARD + "edit/", Routes.Audience.ACCOUNTS).show(this::showEdit).submit(this::change);
		routes.at(CARD + "discard/", Routes.Audience.ACCOUNTS).show(this::showDiscard).submit(this::discard);
	}

	private Reply list(Visit visit) {
		CardSearch search = CardSearch.in(visit);
		Slice<ClientCardView> slice = found(visit, search).slice(visit.cursor(), Pager.SIZE);
		List<CardRow> rows = slice.items().stream().map((card) -> row(card, visit)).toList();
		Pager pager = Pager.around(slice, ClientCardView::id, visit.path(), search.parameters());
		List<CardColumn> columns = CardColumn.named(visit.cardColumns());
		Frame frame = frame(visit);
		return Reply.page((output, interceptor) -> JtelistGenerated.render(output, interceptor, frame,
				new CardTexts(visit.language()), rows, search, columns, pager));
	}

	private Listing<ClientCardView> found(Visit visit, CardSearch search) {
		return this.queries.cards(visit.caller(), organization(visit), search.filter(this.phones));
	}

	private Reply chooseColumns(Visit visit) {
		this.frames.require(visit, Permission.CLIENTCARD_VIEW);
		List<String> chosen = CardColumn.named(visit.form((_) -> "").values("column"))
			.stream()
			.map(CardColumn::key)
			.toList();
		return Reply.rememberingCardColumns(chosen, Reply.to(listPath(visit) + "?" + CardSearch.in(visit).query()));
	}

	private Reply show(Visit visit) {
		CardRow card = row(card(visit), visit);
		Frame frame = frame(visit);
		return Reply.page((output, interceptor) -> JtecardGenerated.render(output, interceptor, frame,
				new CardTexts(visit.language()), card));
	}

	private Reply showNew(Visit visit) {
		this.frames.require(visit, Permission.CLIENTCARD_CREATE);
		return Reply.page(newPage(visit, this.forms.ofNewCard(visit)));
	}

	private Reply issue(Visit visit) {
		Form form = visit.form(new CardTexts(visit.language())::label);
		Submission<IssueClientCard.Draft> draft = visit.reader(form).submission(() -> this.forms.draft(form, visit));
		return visit.submitting(form, () -> {
			ClientCard.Snapshot issued = this.issueClientCard
				.issue(new IssueClientCard.Command(visit.caller(), Optional.of(organization(visit)), draft));
			return Reply.to(listPath(visit) + issued.id().value() + "/", "created");
		}, newPage(visit, form));
	}

	private Document.Template newPage(Visit visit, Form form) {
		return (output, interceptor) -> JtecreateGenerated.render(output, interceptor, frame(visit),
				new CardTexts(visit.language()), form, visit.path(), listPath(visit));
	}

	private Reply showEdit(Visit visit) {
		this.frames.require(visit, Permission.CLIENTCARD_CHANGE);
		return Reply.page(editPage(visit, this.forms.of(card(visit), visit)));
	}

	private Reply change(Visit visit) {
		Form form = visit.form(new CardTexts(visit.language())::label);
		FormReader reader = visit.reader(form);
		Submission<ChangeClientCard.Draft> draft = reader.submission(() -> this.forms.changes(form, visit));
		return visit.changing(form, () -> {
			this.changeClientCard.change(new ChangeClientCard.Command(visit.caller(), cardId(visit),
					Optional.of(organization(visit)), draft, reader.condition()));
			return Reply.to(cardPath(visit), "saved");
		}, () -> this.forms.of(card(visit), visit.withoutForm()), editPage(visit, form));
	}

	private Document.Template editPage(Visit visit, Form form) {
		return (output, interceptor) -> JteeditGenerated.render(output, interceptor, frame(visit),
				new CardTexts(visit.language()), form, visit.path(), cardPath(visit));
	}

	private Reply showDiscard(Visit visit) {
		CardRow card = row(card(visit), visit);
		this.frames.require(visit, Permission.CLIENTCARD_DELETE);
		Frame frame = frame(visit);
		return Reply.page((output, interceptor) -> JtediscardGenerated.render(output, interceptor, frame,
				new CardTexts(visit.language()), card, visit.path(), cardPath(visit)));
	}

	private Reply discard(Visit visit) {
		this.discardClientCard.discard(new DiscardClientCard.Command(visit.caller(), cardId(visit),
				Submission.of(Optional.of(organization(visit))), VersionCondition.any()));
		return Reply.to(listPath(visit), "removed");
	}

	private Reply showDiscardChosen(Visit visit) {
		this.frames.require(visit, Permission.CLIENTCARD_DELETE);
		List<CardRow> cards = chosen(visit).stream()
			.flatMap((id) -> found(visit, id).stream())
			.map((card) -> row(card, visit))
			.toList();
		if (cards.isEmpty()) {
			return Reply.to(listPath(visit), "none-chosen");
		}
		Frame frame = frame(visit);
		return Reply.page((output, interceptor) -> JtediscardchosenGenerated.render(output, interceptor, frame,
				new CardTexts(visit.language()), cards, visit.path(), listPath(visit)));
	}

	/** Cards that are gone already are left out. */
	private Reply discardChosen(Visit visit) {
		this.frames.require(visit, Permission.CLIENTCARD_DELETE);
		for (ClientCardId id : chosen(visit)) {
			try {
				this.discardClientCard.discard(new DiscardClientCard.Command(visit.caller(), id,
						Submission.of(Optional.of(organization(visit))), VersionCondition.any()));
			}
			catch (NotFound _) {
				// Another person was faster.
			}
		}
		return Reply.to(listPath(visit), "removed");
	}

	/**
	 * The cards that the address or the form names, as many as the list shows at once.
	 */
	private static List<ClientCardId> chosen(Visit visit) {
		return Stream.concat(visit.queryValues("card").stream(), visit.form((_) -> "").values("card").stream())
			.flatMap((id) -> Ids.read(id).stream())
			.distinct()
			.limit(Pager.SIZE)
			.map(ClientCardId::new)
			.toList();
	}

	private Optional<ClientCardView> found(Visit visit, ClientCardId id) {
		try {
			return Optional.of(this.queries.card(visit.caller(), id, organization(visit)));
		}
		catch (NotFound _) {
			return Optional.empty();
		}
	}

	/** Exports the cards that the list shows on all its pages. */
	private Reply export(Visit visit) {
		Listing<ClientCardView> cards = found(visit, CardSearch.in(visit));
		boolean excel = visit.query("excel").equals("true");
		return new Reply.Download("text/csv;charset=utf-8", "client-cards-" + visit.id(0) + ".csv", (out) -> {
			try (Stream<ClientCardView> all = cards.all()) {
				this.files.write(all, excel, out);
			}
		});
	}

	private ClientCardView card(Visit visit) {
		return this.queries.card(visit.caller(), cardId(visit), organization(visit));
	}

	private CardRow row(ClientCardView card, Visit visit) {
		return CardRow.of(card, this.phones, visit.texts());
	}

	private Frame frame(Visit visit) {
		return this.frames.frame(visit);
	}

	private static ClientCardId cardId(Visit visit) {
		return new ClientCardId(visit.id(1));
	}

	private static String listPath(Visit visit) {
		return path(visit, "cards");
	}

	private static String cardPath(Visit visit) {
		return listPath(visit) + visit.id(1) + "/";
	}

}
