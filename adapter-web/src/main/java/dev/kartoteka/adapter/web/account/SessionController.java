package dev.kartoteka.adapter.web.account;

import static dev.kartoteka.adapter.web.wire.route.Action.forUsers;

import org.springframework.stereotype.Controller;

import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.EndOtherSessions;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.NotFound;

/** The caller's own sessions. */
@Controller
class SessionController implements RouteDeclarations {

	private final AccountQueries queries;

	private final EndSession ending;

	private final EndOtherSessions endingOthers;

	private final AccountMapper accounts;

	SessionController(AccountQueries queries, EndSession ending, EndOtherSessions endingOthers,
			AccountMapper accounts) {
		this.queries = queries;
		this.ending = ending;
		this.endingOthers = endingOthers;
		this.accounts = accounts;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Session List", "/auth/sessions/").get(forUsers(this::list)).delete(forUsers(this::endOthers));
		routes.at("Session Destroy", "/auth/sessions/{id}/").delete(forUsers(this::end));
	}

	private Response list(Caller caller, Request request) {
		return Response.list(this.queries.sessions(caller), SessionView::id, this.accounts::session);
	}

	private Response endOthers(Caller caller, Request request) {
		this.endingOthers.endOthers(caller);
		return Response.noContent();
	}

	private Response end(Caller caller, Request request) {
		if (request.id(0) < 1) {
			throw new NotFound("No session has the id " + request.id(0));
		}
		this.ending.end(new EndSession.Command(caller, new SessionId(request.id(0))));
		return Response.noContent();
	}

}
