package dev.kartoteka.adapter.console.session;

import dev.kartoteka.adapter.console.page.CommonTexts;
import dev.kartoteka.domain.session.SessionView;

/** A session as its page shows it. */
record SessionRow(long id, String device, String address, String lastUsed, boolean current) {

	static SessionRow of(SessionView session, SessionTexts texts, CommonTexts common) {
		String device = session.device().isEmpty() ? texts.unknownDevice() : session.device();
		return new SessionRow(session.id(), device, session.address(), texts.lastUsed(session.lastUsedAt(), common),
				session.current());
	}

}
