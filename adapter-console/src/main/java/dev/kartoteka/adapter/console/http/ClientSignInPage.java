package dev.kartoteka.adapter.console.http;

import java.util.Map;

import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.domain.client.BadClientCredentials;
import dev.kartoteka.domain.client.ClientBrowserSessionQueries;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.EndClientSession;
import dev.kartoteka.domain.client.LogInClient;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Component;

/** Signs clients in and out, as {@link SignInPage} does for accounts. */
@Component
class ClientSignInPage implements Pages {

	static final String START = "/console/client/";

	static final String PATH = START + "sign-in/";

	private final LogInClient logIn;

	private final EndClientSession endSession;

	private final ClientBrowserSessionQueries sessions;

	private final RouteTable routes;

	private final Phones phones;

	ClientSignInPage(LogInClient logIn, EndClientSession endSession, ClientBrowserSessionQueries sessions,
			RouteTable routes, Phones phones) {
		this.logIn = logIn;
		this.endSession = endSession;
		this.sessions = sessions;
		this.routes = routes;
		this.phones = phones;
	}

	@Override
	public void declareOn(Routes pages) {
		pages.at(PATH, Routes.Audience.ANYONE).show(this::show).submit(this::signIn).recordedAs("CLIENT_LOG_IN");
		pages.at(START + "sign-out/", Routes.Audience.CLIENTS).submit(this::signOut).recordedAs("CLIENT_LOG_OUT");
	}

	private Reply show(Visit visit) {
		return Reply.page(page(visit, form(visit), Destination.of(visit.query("next"), START)));
	}

	/** Returns the log-in, with the form that was submitted too late. */
	Reply keeping(Visit late) {
		Form form = new Form(new SignInTexts(late.language())::clientLabel, Map.of());
		return Reply.page(401, page(late, form, Destination.of(late)));
	}

	private Reply signIn(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		Destination destination = Destination.of(visit, form, START);
		Document.Template again = page(visit, form, destination);
		return visit.submitting(form, () -> {
			try {
				ClientCaller caller = this.logIn
					.logIn(new LogInClient.Command(reader.submission(() -> proof(reader)), visit.origin()))
					.caller();
				visit.recordId("client", caller.client().value());
				visit.recordId("session", caller.session().value());
				String token = this.sessions.tokenFor(caller);
				return new Reply.SignedIn(Cookies.Holder.CLIENT, token, goOn(destination, token, visit));
			}
			catch (BadClientCredentials _) {
				visit.report("CLIENT_LOG_IN_FAILED");
				form.mistake(new SignInTexts(visit.language()).clientRefused());
				return Reply.refused(again);
			}
		}, again);
	}

	private LogInClient.Proof proof(FormReader reader) {
		String phone = reader.required("phone", Phones.MAX_LENGTH);
		Password password = reader.password("password");
		return new LogInClient.Proof(this.phones.read(phone).orElse(null), password);
	}

	private Reply goOn(Destination destination, String token, Visit visit) {
		return destination.reached(this.routes, START,
				(page) -> this.sessions.session(token).map((started) -> visit.resuming(destination, page, started)));
	}

	private Reply signOut(Visit visit) {
		ClientCaller caller = visit.client();
		this.endSession.end(new EndClientSession.Command(caller, caller.session()));
		return new Reply.SignedOut(Cookies.Holder.CLIENT, Reply.to(PATH, "signed-out"));
	}

	private static Form form(Visit visit) {
		return visit.form(new SignInTexts(visit.language())::clientLabel);
	}

	private static Document.Template page(Visit visit, Form form, Destination destination) {
		return (output, interceptor) -> JteclientsigninGenerated.render(output, interceptor, visit.frame(),
				new SignInTexts(visit.language()), form, destination, visit.canSignIn());
	}

}
