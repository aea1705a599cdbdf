package dev.kartoteka.adapter.persistence;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the rows of a table are kept once one machine is too small. Every table of the
 * schema is in one group.
 */
public enum TableGroup {

	/** Each machine has the rows of some organizations. */
	BY_ORGANIZATION("card_credential", "change", "client_card", "client_card_word"),

	/** Every machine has all rows: tables by organization are joined with them. */
	REFERENCE("account", "account_name", "client", "client_organization", "district", "member", "organization", "place",
			"place_image", "place_title_word", "role"),

	/** One machine has all rows: queues, limits, sessions, and what is rarely read. */
	LOCAL("adoption", "attempt_count", "client_card_directory", "client_card_import", "client_card_import_error",
			"client_card_import_row", "declined_invitation", "email_invitation", "familiar_address", "image",
			"kept_answer", "letter", "organization_transfer", "phone_code", "session", "session_credential",
			"text_message");

	private final String tables;

	TableGroup(String... tables) {
		this.tables = String.join(" ", tables);
	}

	Set<String> tables() {
		return Set.of(this.tables.split(" "));
	}

	/** The groups of all tables. */
	static Map<String, TableGroup> byTable() {
		return Stream.of(values())
			.flatMap((group) -> group.tables().stream().map((table) -> Map.entry(table, group)))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Whether rows of this group may refer to rows of the other by a foreign key. */
	boolean canReferTo(TableGroup other) {
		return other == REFERENCE || (other == this && this != BY_ORGANIZATION);
	}

}
