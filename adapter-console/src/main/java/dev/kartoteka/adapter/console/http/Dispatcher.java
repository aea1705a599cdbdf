package dev.kartoteka.adapter.console.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.shared.Conflict;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Refusal;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Unavailable;

import org.springframework.stereotype.Component;

/** Calls the handler of a page, and makes a page of what goes wrong. */
@Component
class Dispatcher {

	private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

	private final SignInPage signIn;

	private final ClientSignInPage clientSignIn;

	Dispatcher(SignInPage signIn, ClientSignInPage clientSignIn) {
		this.signIn = signIn;
		this.clientSignIn = clientSignIn;
	}

	/**
	 * Answers a visit.
	 * @param changes whether the visit submits a form
	 */
	Reply dispatch(RouteTable.Page page, Routes.Handler handler, Visit visit, boolean changes) {
		if (page.audience() != Routes.Audience.ANYONE && !visit.isSignedIn()) {
			return signInFirst(visit, changes);
		}
		if (page.audience() == Routes.Audience.STAFF && !visit.isStaff()) {
			visit.report("FORBIDDEN");
			return ErrorPages.of(403, visit);
		}
		if (visit.isTooLarge()) {
			return ErrorPages.of(413, visit);
		}
		try {
			return handler.reply(visit);
		}
		catch (SessionEnded _) {
			return signInFirst(visit, changes);
		}
		catch (Refusal refusal) {
			return pageOf(refusal, visit);
		}
		catch (RuntimeException failure) {
			log.error("{} failed", page.path(), failure);
			return ErrorPages.ofNow(500, visit);
		}
	}

	private Reply signInFirst(Visit visit, boolean changes) {
		if (visit.isForClients()) {
			return changes ? this.clientSignIn.keeping(visit)
					: Reply.to(logIn(ClientSignInPage.PATH, ClientSignInPage.START, visit));
		}
		return changes ? this.signIn.keeping(visit) : Reply.to(logIn(SignInPage.PATH, SignInPage.START, visit));
	}

	/** Returns the address of the log-in that leads back to the page of the visit. */
	private static String logIn(String path, String start, Visit visit) {
		return visit.path().equals(start) ? path
				: path + "?next=" + URLEncoder.encode(visit.path(), StandardCharsets.UTF_8);
	}

	private static Reply pageOf(Refusal refusal, Visit visit) {
		return switch (refusal) {
			case NotFound _ -> ErrorPages.of(404, visit);
			case Forbidden _ -> {
				visit.report("FORBIDDEN");
				yield ErrorPages.of(403, visit);
			}
			case Throttled throttled -> {
				visit.report("THROTTLED");
				yield ErrorPages.ofNow(429, visit, visit.texts().wait(throttled.retryAfter()));
			}
			case Conflict conflict -> ErrorPages.of(409, visit, visit.mistakeTexts().of(conflict));
			case StaleVersion _ -> ErrorPages.of(409, visit, visit.mistakeTexts().stale());
			case Unavailable _ -> ErrorPages.ofNow(503, visit);
			default -> {
				log.warn("A page does not handle {}", refusal.getClass().getName());
				yield ErrorPages.of(500, visit);
			}
		};
	}

}
