package dev.kartoteka.adapter.web.clientcard;

import dev.kartoteka.adapter.web.shared.CardColumns;
import dev.kartoteka.adapter.web.shared.OrganizationField;
import dev.kartoteka.adapter.web.wire.csv.CsvDialect;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Format;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardQueries;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

@Controller
class ClientCardController implements RouteDeclarations {

	private final ClientCardQueries queries;

	private final IssueClientCard issueClientCard;

	private final ChangeClientCard changeClientCard;

	private final DiscardClientCard discardClientCard;

	private final ClientCardForm form;

	private final ClientCardSearch search;

	private final ClientCardMapper cards;

	ClientCardController(ClientCardQueries queries, IssueClientCard issueClientCard, ChangeClientCard changeClientCard,
			DiscardClientCard discardClientCard, ClientCardForm form, ClientCardSearch search, ClientCardMapper cards) {
		this.queries = queries;
		this.issueClientCard = issueClientCard;
		this.changeClientCard = changeClientCard;
		this.discardClientCard = discardClientCard;
		this.form = form;
		this.search = search;
		this.cards = cards;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Client Card Create", "/clients/client-card-c/").post(forAccounts(this::issue).withIdempotencyKey());
		routes.at("Client Card List", "/clients/client-card-l/{organization}/")
			.get(forAccounts(this::listAll))
			.produces(Format.JSON, Format.CSV);
		routes.at("Client Card List", "/clients/client-card-l/{organization}/p{phone:text}/")
			.get(forAccounts(this::listByPhone))
			.produces(Format.JSON, Format.CSV);
		routes.at("Client Card List", "/clients/client-card-l/{organization}/f{name:text}/")
			.get(forAccounts(this::listByName))
			.produces(Format.JSON, Format.CSV);
		routes.at("Client Card Retrieve", "/clients/client-card-r/{id}/{organization}/").get(forAccounts(this::show));
		routes.at("Client Card Update Destroy", "/clients/client-card-ud/{id}/", "/clients/client-client-card-ud/{id}/")
			.put(forAccounts(this::replace))
			.patch(forAccounts(this::change))
			.delete(forAccounts(this::discard));
	}

	private Response issue(Caller caller, Request request) {
		Body body = request.bodyWithFile(ReceiveImage.MAX_SIZE);
		ClientCard.Snapshot card = this.issueClientCard
			.issue(new IssueClientCard.Command(caller, OrganizationField.in(body), this.form.draftIn(body)));
		return Response.created("/clients/client-card-r/" + card.id().value() + "/" + card.organization().value() + "/",
				this.cards.issued(card, Expansion.requestedBy(request.query()), request.representationContext()));
	}

	private Response listAll(Caller caller, Request request) {
		return list(caller, request, new ClientCardFilter.Everything());
	}

	private Response listByPhone(Caller caller, Request request) {
		return list(caller, request, this.search.byPhone(request.text(1)));
	}

	private Response listByName(Caller caller, Request request) {
		return list(caller, request, this.search.byName(request.text(1)));
	}

	private Response list(Caller caller, Request request, ClientCardFilter filter) {
		OrganizationId organization = new OrganizationId(request.id(0));
		Listing<ClientCardView> found = this.queries.cards(caller, organization, filter);
		if (request.format().equals(Format.CSV)) {
			return Response.table("client-cards-" + organization.value() + ".csv", dialectFor(request),
					CardColumns.EXPORTED, found);
		}
		RepresentationContext context = request.representationContext();
		Expansion expansion = Expansion.requestedBy(request.query());
		return Response.list(found, ClientCardView::id, (card) -> this.cards.whole(card, expansion, context));
	}

	private static CsvDialect dialectFor(Request request) {
		return "true".equals(request.query().get("excel")) ? CsvDialect.EXCEL : CsvDialect.STANDARD;
	}

	private Response show(Caller caller, Request request) {
		ClientCardView card = this.queries.card(caller, new ClientCardId(request.id(0)),
				new OrganizationId(request.id(1)));
		return Response.tagged(card.version(),
				this.cards.whole(card, Expansion.requestedBy(request.query()), request.representationContext()));
	}

	private Response replace(Caller caller, Request request) {
		Body body = request.bodyWithFile(ReceiveImage.MAX_SIZE);
		return change(caller, request, body, this.form.replacementIn(body));
	}

	private Response change(Caller caller, Request request) {
		Body body = request.bodyWithFile(ReceiveImage.MAX_SIZE);
		return change(caller, request, body, this.form.changesIn(body));
	}

	private Response change(Caller caller, Request request, Body body, Submission<ChangeClientCard.Draft> changes) {
		ClientCard.Snapshot card = this.changeClientCard.change(new ChangeClientCard.Command(caller,
				new ClientCardId(request.id(0)), OrganizationField.in(body), changes, request.versionCondition()));
		return Response.changed(card.version().value(),
				this.cards.changed(card, Expansion.requestedBy(request.query()), request.representationContext()));
	}

	private Response discard(Caller caller, Request request) {
		this.discardClientCard.discard(new DiscardClientCard.Command(caller, new ClientCardId(request.id(0)),
				OrganizationField.aloneIn(request.body()), request.versionCondition()));
		return Response.noContent();
	}

}
