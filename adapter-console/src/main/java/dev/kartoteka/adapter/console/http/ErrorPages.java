package dev.kartoteka.adapter.console.http;

import dev.kartoteka.adapter.console.page.JteerrorGenerated;

/** The pages that say that something is not possible. */
final class ErrorPages {

	private ErrorPages() {
	}

	static Reply of(int status, Visit visit) {
		return of(status, visit, visit.texts().explanation(status));
	}

	static Reply of(int status, Visit visit, String explanation) {
		return Reply.page(status, (output, interceptor) -> JteerrorGenerated.render(output, interceptor, visit.frame(),
				status, explanation));
	}

}
