package dev.kartoteka.adapter.web.account;

import java.util.Optional;

import dev.kartoteka.adapter.web.shared.LookupSession;
import dev.kartoteka.adapter.web.shared.SessionRepresentation;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.AppointStaff;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.DismissStaff;
import dev.kartoteka.domain.account.EndAccountSessions;
import dev.kartoteka.domain.account.SendAccountEmail;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.shared.PasswordFields.CURRENT_PASSWORD;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

/** What staff do with the accounts of others. */
@Controller
class AccountAdministrationController implements RouteDeclarations {

	private static final Fields OWN_PASSWORD = Fields.of(CURRENT_PASSWORD);

	private final AppointStaff appointStaff;

	private final DismissStaff dismissStaff;

	private final SendAccountEmail sendAccountEmail;

	private final EndAccountSessions endAccountSessions;

	private final AccountQueries queries;

	AccountAdministrationController(AppointStaff appointStaff, DismissStaff dismissStaff,
			SendAccountEmail sendAccountEmail, EndAccountSessions endAccountSessions, AccountQueries queries) {
		this.appointStaff = appointStaff;
		this.dismissStaff = dismissStaff;
		this.sendAccountEmail = sendAccountEmail;
		this.endAccountSessions = endAccountSessions;
		this.queries = queries;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("User Appoint", "/auth/users/{id}/appoint/")
			.post(forAccounts(this::appoint).recordedAs(SecurityEvent.STAFF_APPOINTED));
		routes.at("User Dismiss", "/auth/users/{id}/dismiss/")
			.post(forAccounts(this::dismiss).recordedAs(SecurityEvent.STAFF_DISMISSED));
		routes.at("User Reset password", "/auth/users/{id}/reset_password/")
			.post(forAccounts((caller, request) -> send(EmailKind.PASSWORD_RESET, caller, request))
				.recordedAs(SecurityEvent.STAFF_SENT_MESSAGE));
		routes.at("User Resend activation", "/auth/users/{id}/resend_activation/")
			.post(forAccounts((caller, request) -> send(EmailKind.ACTIVATION, caller, request))
				.recordedAs(SecurityEvent.STAFF_SENT_MESSAGE));
		routes.at("User Session List", "/auth/users/{id}/sessions/")
			.get(forAccounts(this::sessions).recordedAs(SecurityEvent.STAFF_READ_SESSIONS))
			.delete(forAccounts((caller, request) -> end(caller, request, Optional.empty()))
				.recordedAs(SecurityEvent.STAFF_ENDED_SESSIONS));
		routes.at("User Session Destroy", "/auth/users/{id}/sessions/{session}/")
			.delete(forAccounts(this::endOne).recordedAs(SecurityEvent.STAFF_ENDED_SESSIONS));
	}

	private Response appoint(Caller caller, Request request) {
		this.appointStaff
			.appoint(new AppointStaff.Command(caller, account(request), ownPassword(request), request.address()));
		return Response.noContent();
	}

	private Response dismiss(Caller caller, Request request) {
		this.dismissStaff
			.dismiss(new DismissStaff.Command(caller, account(request), ownPassword(request), request.address()));
		return Response.noContent();
	}

	private Response send(EmailKind kind, Caller caller, Request request) {
		this.sendAccountEmail
			.send(new SendAccountEmail.Command(caller, account(request), kind, request.language(), request.address()));
		return Response.noContent();
	}

	private Response sessions(Caller caller, Request request) {
		return Response.list(this.queries.sessionsOf(caller, account(request)), SessionView::id,
				SessionRepresentation::of);
	}

	private Response endOne(Caller caller, Request request) {
		return end(caller, request, Optional.of(LookupSession.of(request.id(1))));
	}

	private Response end(Caller caller, Request request, Optional<SessionId> session) {
		this.endAccountSessions.end(new EndAccountSessions.Command(caller, account(request), session));
		return Response.noContent();
	}

	private static AccountId account(Request request) {
		return LookupAccount.of(request.id(0));
	}

	private static Submission<Password> ownPassword(Request request) {
		return OWN_PASSWORD.read(request.body()).map((values) -> values.get(CURRENT_PASSWORD));
	}

}
