package dev.kartoteka.adapter.web.account;

import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.Query;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.response.SingletonListing;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ProfileView;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.lookupId;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

@Controller
class ProfileController implements RouteDeclarations {

	private static final Field<Long> ID = Field.required("id", lookupId());

	private static final Fields FIELDS = Fields.of(ID);

	private final AccountQueries queries;

	private final AccountMapper accounts;

	ProfileController(AccountQueries queries, AccountMapper accounts) {
		this.queries = queries;
		this.accounts = accounts;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Profile", "/api/v1/profile/").get(forAccounts(this::showAskedFor));
		routes.at("Profile", "/api/v1/profile/id={id:text}/").get(forAccounts(this::showNamed));
	}

	private Response showAskedFor(Caller caller, Request request) {
		return show(caller, request.query().asBody());
	}

	private Response showNamed(Caller caller, Request request) {
		return show(caller, Query.of("id", request.text(0)).asBody());
	}

	private Response show(Caller caller, Body asked) {
		Submission<AccountId> account = FIELDS.read(asked).map((values) -> LookupAccount.of(values.get(ID)));
		ProfileView profile = this.queries.profile(caller, account);
		return Response.list(new SingletonListing<>(profile), ProfileView::id, this.accounts::profile);
	}

}
