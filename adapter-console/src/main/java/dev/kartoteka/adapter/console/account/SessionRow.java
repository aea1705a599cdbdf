package dev.kartoteka.adapter.console.account;

import dev.kartoteka.adapter.console.page.CommonTexts;
import dev.kartoteka.domain.session.SessionView;

/** A session as pages show it. */
record SessionRow(long id, String device, String address, String lastUsed, boolean current) {

	static SessionRow of(SessionView session, AccountTexts texts, CommonTexts common) {
		String device = session.device().isEmpty() ? texts.unknownDevice() : session.device();
		return new SessionRow(session.id(), device, session.address(),
				texts.lastUsed(common.time(session.lastUsedAt())), session.current());
	}

}
