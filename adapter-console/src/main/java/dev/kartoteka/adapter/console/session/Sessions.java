package dev.kartoteka.adapter.console.session;

import java.util.List;
import java.util.Map;

import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.CommonTexts;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.Listing;

/** Shows open sessions, of accounts and of clients. */
public final class Sessions {

	private Sessions() {
	}

	/**
	 * Returns the page. It submits to its own path what ends all other sessions, and to
	 * {@code {session}/end/} below it what ends one.
	 */
	public static Reply page(Visit visit, Listing<SessionView> sessions) {
		Listing.Slice<SessionView> slice = sessions.slice(visit.cursor(), Pager.SIZE);
		CommonTexts common = visit.texts();
		SessionTexts texts = new SessionTexts(visit.language());
		List<SessionRow> rows = slice.items().stream().map((session) -> SessionRow.of(session, texts, common)).toList();
		Pager pager = Pager.around(slice, SessionView::id, visit.path(), Map.of());
		return Reply.page((output, interceptor) -> JtesessionsGenerated.render(output, interceptor, visit.frame(),
				texts, rows, visit.path(), pager));
	}

}
