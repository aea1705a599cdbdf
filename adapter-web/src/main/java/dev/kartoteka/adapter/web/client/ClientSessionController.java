package dev.kartoteka.adapter.web.client;

import dev.kartoteka.adapter.web.shared.LookupSession;
import dev.kartoteka.adapter.web.shared.SessionRepresentation;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientQueries;
import dev.kartoteka.domain.client.EndClientSession;
import dev.kartoteka.domain.client.EndOtherClientSessions;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionView;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forClients;

/** The sessions of the calling client. */
@Controller
class ClientSessionController implements RouteDeclarations {

	private final ClientQueries queries;

	private final EndClientSession endSession;

	private final EndOtherClientSessions endOtherSessions;

	ClientSessionController(ClientQueries queries, EndClientSession endSession,
			EndOtherClientSessions endOtherSessions) {
		this.queries = queries;
		this.endSession = endSession;
		this.endOtherSessions = endOtherSessions;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Client Logout", "/clients/auth/logout/")
			.post(forClients(this::logOut).recordedAs(SecurityEvent.CLIENT_LOG_OUT));
		routes.at("Client Session List", "/clients/auth/sessions/")
			.get(forClients(this::list))
			.delete(forClients(this::endOthers).recordedAs(SecurityEvent.SESSIONS_ENDED));
		routes.at("Client Session Destroy", "/clients/auth/sessions/{id}/")
			.delete(forClients(this::end).recordedAs(SecurityEvent.SESSIONS_ENDED));
	}

	private Response logOut(ClientCaller caller, Request request) {
		return ended(caller, caller.session());
	}

	private Response list(ClientCaller caller, Request request) {
		return Response.list(this.queries.sessions(caller), SessionView::id, SessionRepresentation::of);
	}

	private Response endOthers(ClientCaller caller, Request request) {
		this.endOtherSessions.endOthers(caller);
		return Response.noContent();
	}

	private Response end(ClientCaller caller, Request request) {
		return ended(caller, LookupSession.of(request.id(0)));
	}

	private Response ended(ClientCaller caller, SessionId session) {
		this.endSession.end(new EndClientSession.Command(caller, session));
		return Response.noContent();
	}

}
