package dev.kartoteka.adapter.persistence.session;

import dev.kartoteka.domain.session.SessionHolder;

/** The column that names the holder of a session; the other one is null. */
final class HolderColumn {

	private HolderColumn() {
	}

	static String of(SessionHolder.Kind kind) {
		return switch (kind) {
			case ACCOUNT -> "account_id";
			case CLIENT -> "client_id";
		};
	}

}
