package dev.kartoteka.adapter.console.http;

import java.util.List;
import java.util.Map;

import dev.kartoteka.adapter.console.page.JteerrorGenerated;

/** The pages that say that something is not possible. */
final class ErrorPages {

	private ErrorPages() {
	}

	static Reply of(int status, Visit visit) {
		return of(status, visit, visit.texts().explanation(status));
	}

	/** Returns the page of what is not possible any more: it shows what was typed. */
	static Reply of(int status, Visit visit, String explanation) {
		return Reply.page(status, (output, interceptor) -> JteerrorGenerated.render(output, interceptor, visit.frame(),
				status, explanation, Map.of(), Destination.typed(visit)));
	}

	static Reply ofNow(int status, Visit visit) {
		return ofNow(status, visit, visit.texts().explanation(status));
	}

	/** Returns the page of what may work later: it can submit the same form again. */
	static Reply ofNow(int status, Visit visit, String explanation) {
		return Reply.page(status, (output, interceptor) -> JteerrorGenerated.render(output, interceptor, visit.frame(),
				status, explanation, Destination.of(visit).kept(), List.of()));
	}

}
