package dev.kartoteka.adapter.web.account;

import dev.kartoteka.adapter.web.shared.LookupSession;
import dev.kartoteka.adapter.web.shared.SessionRepresentation;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.EndOtherSessions;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.session.SessionView;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

/** The sessions of the caller. */
@Controller
class SessionController implements RouteDeclarations {

	private final AccountQueries queries;

	private final EndSession endSession;

	private final EndOtherSessions endOtherSessions;

	SessionController(AccountQueries queries, EndSession endSession, EndOtherSessions endOtherSessions) {
		this.queries = queries;
		this.endSession = endSession;
		this.endOtherSessions = endOtherSessions;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Session List", "/auth/sessions/")
			.get(forAccounts(this::list))
			.delete(forAccounts(this::endOthers).recordedAs(SecurityEvent.SESSIONS_ENDED));
		routes.at("Session Destroy", "/auth/sessions/{id}/")
			.delete(forAccounts(this::end).recordedAs(SecurityEvent.SESSIONS_ENDED));
	}

	private Response list(Caller caller, Request request) {
		return Response.list(this.queries.sessions(caller), SessionView::id, SessionRepresentation::of);
	}

	private Response endOthers(Caller caller, Request request) {
		this.endOtherSessions.endOthers(caller);
		return Response.noContent();
	}

	private Response end(Caller caller, Request request) {
		this.endSession.end(new EndSession.Command(caller, LookupSession.of(request.id(0))));
		return Response.noContent();
	}

}
