package dev.kartoteka.adapter.console.http;

import java.util.Map;

import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.BrowserSessionQueries;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LoginName;

import org.springframework.stereotype.Component;

/**
 * Signs in and out. If a session ended while a form was being filled in, the log-in keeps
 * what was typed, and shows the form again afterwards.
 */
@Component
class SignInPage implements Pages {

	static final String PATH = "/console/sign-in/";

	static final String START = "/console/";

	private static final int MAX_NAME_LENGTH = 254;

	private final LogIn logIn;

	private final EndSession endSession;

	private final BrowserSessionQueries sessions;

	private final RouteTable routes;

	private final Phones phones;

	SignInPage(LogIn logIn, EndSession endSession, BrowserSessionQueries sessions, RouteTable routes, Phones phones) {
		this.logIn = logIn;
		this.endSession = endSession;
		this.sessions = sessions;
		this.routes = routes;
		this.phones = phones;
	}

	@Override
	public void declareOn(Routes pages) {
		pages.at(PATH, Routes.Audience.ANYONE).show(this::show).submit(this::signIn).recordedAs("LOG_IN");
		pages.at("/console/sign-out/", Routes.Audience.ACCOUNTS).submit(this::signOut).recordedAs("LOG_OUT");
		pages.at("/console/language/", Routes.Audience.ANYONE).submit(SignInPage::chooseLanguage);
	}

	private Reply show(Visit visit) {
		Form form = visit.form(new SignInTexts(visit.language())::label);
		return Reply.page(page(visit, form, Destination.of(visit.query("next"), START)));
	}

	/** Returns the log-in, with the form that was submitted too late. */
	Reply keeping(Visit late) {
		Form form = new Form(new SignInTexts(late.language())::label, Map.of());
		return Reply.page(401, page(late, form, Destination.of(late)));
	}

	private Reply signIn(Visit visit) {
		SignInTexts texts = new SignInTexts(visit.language());
		Form form = visit.form(texts::label);
		FormReader reader = visit.reader(form);
		Destination destination = Destination.of(visit, form, START);
		Document.Template again = page(visit, form, destination);
		return visit.submitting(form, () -> {
			try {
				LogIn.LoggedIn loggedIn = this.logIn
					.logIn(new LogIn.Command(reader.submission(() -> proof(reader)), visit.origin()));
				visit.recordId("account", loggedIn.caller().account().value());
				visit.recordId("session", loggedIn.caller().session().value());
				String token = this.sessions.tokenFor(loggedIn.caller());
				return new Reply.SignedIn(Cookies.Holder.ACCOUNT, token, goOn(destination, token, visit));
			}
			catch (BadCredentials bad) {
				bad.account().ifPresent((account) -> visit.recordId("account", account.value()));
				visit.report("LOG_IN_FAILED");
				form.mistake(texts.refused());
				return Reply.refused(again);
			}
		}, again);
	}

	private LogIn.Proof proof(FormReader reader) {
		String typed = reader.required("username", MAX_NAME_LENGTH);
		return new LogIn.Proof(new LoginName(typed, this.phones.read(typed).orElse(null)), reader.password("password"));
	}

	private Reply goOn(Destination destination, String token, Visit visit) {
		return destination.reached(this.routes, START,
				(page) -> this.sessions.session(token).map((started) -> visit.resuming(destination, page, started)));
	}

	private Reply signOut(Visit visit) {
		this.endSession.end(new EndSession.Command(visit.caller(), visit.caller().session()));
		return new Reply.SignedOut(Cookies.Holder.ACCOUNT, Reply.to(PATH, "signed-out"));
	}

	private static Reply chooseLanguage(Visit visit) {
		Form form = visit.form((_) -> "");
		String language = form.value("language").equals("ru") ? "ru" : "en";
		return new Reply.Remembered(Cookies.LANGUAGE, language,
				Reply.to(Destination.ownPath(form.value("back"), START)));
	}

	private static Document.Template page(Visit visit, Form form, Destination destination) {
		return (output, interceptor) -> JtesigninGenerated.render(output, interceptor, visit.frame(),
				new SignInTexts(visit.language()), form, destination, visit.canSignIn());
	}

}
