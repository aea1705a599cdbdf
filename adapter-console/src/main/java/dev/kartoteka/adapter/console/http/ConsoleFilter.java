package dev.kartoteka.adapter.console.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.console.UploadClock;
import dev.kartoteka.adapter.console.http.Cookies.Holder;
import dev.kartoteka.domain.account.BrowserSession;
import dev.kartoteka.domain.account.BrowserSessionQueries;
import dev.kartoteka.domain.client.ClientBrowserSession;
import dev.kartoteka.domain.client.ClientBrowserSessionQueries;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.Unavailable;

/**
 * Serves everything below {@code /console/}, before the routes and the token chain of the
 * API see the request. So the API accepts no cookies, and the console no tokens.
 */
final class ConsoleFilter implements Filter {

	/** Read by the log and the metrics of requests. */
	private static final String ROUTE = "dev.kartoteka.route";

	private static final String EVENT = "dev.kartoteka.event";

	private static final String IDS = "dev.kartoteka.ids";

	private static final String START = "/console/";

	private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

	private final RouteTable routes;

	private final Dispatcher dispatcher;

	private final BrowserSessionQueries sessions;

	private final ClientBrowserSessionQueries clientSessions;

	private final AssetFiles assets;

	private final UploadClock clock;

	ConsoleFilter(RouteTable routes, Dispatcher dispatcher, BrowserSessionQueries sessions,
			ClientBrowserSessionQueries clientSessions, AssetFiles assets, UploadClock clock) {
		this.routes = routes;
		this.dispatcher = dispatcher;
		this.sessions = sessions;
		this.clientSessions = clientSessions;
		this.assets = assets;
		this.clock = clock;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		HttpServletResponse response = (HttpServletResponse) servletResponse;
		String path = request.getRequestURI();
		if (path.startsWith(START)) {
			serve(path, request, response);
		}
		else if (path.equals("/console") || isBrowserAtRoot(path, request)) {
			response.setStatus(HttpServletResponse.SC_FOUND);
			response.setHeader("Location", START);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** Root is no route of the API: browsers ask for HTML by name. */
	private static boolean isBrowserAtRoot(String path, HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return path.equals("/") && Set.of("GET", "HEAD").contains(request.getMethod()) && accept != null
				&& accept.contains("text/html");
	}

	private void serve(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
		ReplyWriter writer = new ReplyWriter(request, response);
		AssetFiles.Asset asset = this.assets.find(path);
		if (asset != null) {
			request.setAttribute(ROUTE, AssetFiles.FOLDER);
			writer.write(asset);
			return;
		}
		writer.protect();
		RouteTable.Match match = this.routes.find(path);
		if (match != null) {
			request.setAttribute(ROUTE, match.page().path());
		}
		try {
			serve(match, visit(path, match, sessions(request, response), request), writer, request);
		}
		catch (Unavailable noDatabase) {
			if (response.isCommitted()) {
				// Tomcat closes the connection: a part is not to look like the whole.
				throw noDatabase;
			}
			response.resetBuffer();
			response.setHeader("Content-Disposition", null);
			Visit visit = visit(path, match, Visit.Sessions.NONE, request);
			writer.write(ErrorPages.ofNow(503, visit));
		}
	}

	private void serve(RouteTable.@Nullable Match match, Visit visit, ReplyWriter writer, HttpServletRequest request)
			throws IOException {
		Reply reply = reply(match, visit, request);
		reportEvent(match, visit, reply, request);
		writer.write(reply);
	}

	/** Finds the sessions that the cookies name, and renews cookies that are due. */
	private Visit.Sessions sessions(HttpServletRequest request, HttpServletResponse response) {
		Optional<BrowserSession> account = Cookies.session(Holder.ACCOUNT, request).flatMap(this.sessions::session);
		account.flatMap(BrowserSession::renewedToken)
			.ifPresent((token) -> Cookies.startSession(Holder.ACCOUNT, request, response, token));
		Optional<ClientBrowserSession> client = Cookies.session(Holder.CLIENT, request)
			.flatMap(this.clientSessions::session);
		client.flatMap(ClientBrowserSession::renewedToken)
			.ifPresent((token) -> Cookies.startSession(Holder.CLIENT, request, response, token));
		return new Visit.Sessions(account, client);
	}

	private Reply reply(RouteTable.@Nullable Match match, Visit visit, HttpServletRequest request) {
		if (match == null) {
			return ErrorPages.of(404, visit);
		}
		Routes.Handler handler = METHODS.contains(request.getMethod()) ? match.page().handlerOf(request.getMethod())
				: null;
		if (handler == null) {
			return ErrorPages.of(405, visit);
		}
		boolean changes = request.getMethod().equals("POST");
		if (changes && !OriginCheck.isOwn(request)) {
			return ErrorPages.of(403, visit, visit.texts().foreignForm());
		}
		if (changes && !isOfSession(visit)) {
			return showAgain(match, visit);
		}
		return this.dispatcher.dispatch(match.page(), handler, visit, changes);
	}

	/**
	 * Whether the form was opened in the session. A form of a session that has ended goes
	 * to the log-in instead.
	 */
	private boolean isOfSession(Visit visit) {
		List<String> tokens = visit.submittedValues().getOrDefault("form_token", List.of(""));
		return visit.isTooLarge() || !visit.isSignedIn() || isFormOfSession(visit, tokens.getLast());
	}

	/**
	 * Does nothing, and shows what was typed into a form that was opened in another
	 * session, so that it can be submitted in this one.
	 */
	private Reply showAgain(RouteTable.Match match, Visit visit) {
		Routes.Handler show = match.page().handlerOf("GET");
		return (show == null) ? ErrorPages.of(403, visit, visit.texts().foreignForm())
				: this.dispatcher.dispatch(match.page(), show, visit.resuming(match), false).withStatus(403);
	}

	private boolean isFormOfSession(Visit visit, String token) {
		return visit.isForClients() ? this.clientSessions.isFormOf(visit.client(), token)
				: this.sessions.isFormOf(visit.caller(), token);
	}

	private static boolean isByScript(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	private Visit visit(String path, RouteTable.@Nullable Match match, Visit.Sessions sessions,
			HttpServletRequest request) throws IOException {
		String device = request.getHeader("User-Agent");
		Origin origin = new Origin((device != null) ? device : "", request.getRemoteAddr());
		return new Visit(path, match, FormBody.parse(request.getQueryString()), submitted(request), sessions,
				browser(request), origin, this.assets.addresses(), Cookies.areKept(request));
	}

	private Visit.Submitted submitted(HttpServletRequest request) throws IOException {
		if (!request.getMethod().equals("POST")) {
			return Visit.Submitted.NOTHING;
		}
		long begin = System.nanoTime();
		try {
			return FormBody.read(request);
		}
		finally {
			this.clock.received().accept(Duration.ofNanos(System.nanoTime() - begin));
		}
	}

	private static Visit.Browser browser(HttpServletRequest request) {
		List<String> columns = Cookies.named(Cookies.CARD_COLUMNS, request)
			.map((chosen) -> List.of(chosen.split("\\.", -1)))
			.orElse(List.of());
		return new Visit.Browser(language(request), columns, isByScript(request));
	}

	private static Language language(HttpServletRequest request) {
		return Cookies.named(Cookies.LANGUAGE, request)
			.map((chosen) -> chosen.equals("ru") ? Language.RUSSIAN : Language.ENGLISH)
			.orElseGet(() -> preferred(request.getHeader("Accept-Language")));
	}

	private static Language preferred(@Nullable String header) {
		try {
			return (header != null
					&& "ru".equals(Locale.lookupTag(Locale.LanguageRange.parse(header), List.of("en", "ru"))))
							? Language.RUSSIAN : Language.ENGLISH;
		}
		catch (IllegalArgumentException malformed) {
			return Language.ENGLISH;
		}
	}

	private static void reportEvent(RouteTable.@Nullable Match match, Visit visit, Reply reply,
			HttpServletRequest request) {
		String event = visit.reported();
		if (event == null && match != null && isAccepted(reply)) {
			event = match.page().event();
		}
		if (event != null) {
			request.setAttribute(EVENT, event);
		}
		request.setAttribute(IDS, Map.copyOf(visit.recordedIds()));
	}

	private static boolean isAccepted(Reply reply) {
		return switch (reply) {
			case Reply.Redirect _, Reply.SignedIn _, Reply.SignedOut _, Reply.Download _ -> true;
			case Reply.Unreferred(Reply next) -> isAccepted(next);
			case Reply.Illustrated(Reply next, String _) -> isAccepted(next);
			case Reply.Html _, Reply.Picture _, Reply.Remembered _ -> false;
		};
	}

}
