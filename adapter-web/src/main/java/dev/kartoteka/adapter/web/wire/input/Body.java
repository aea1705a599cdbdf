package dev.kartoteka.adapter.web.wire.input;

import tools.jackson.databind.JsonNode;

/** What came in, as a tree; or why that is none. */
public sealed interface Body {

	/**
	 * A form: values are texts and files only, and what is left empty may mean nothing.
	 */
	static Body ofForm(JsonNode fields) {
		return new Tree(fields, true);
	}

	static Body ofJson(JsonNode tree) {
		return new Tree(tree, false);
	}

	static Body unreadable(WireError reason) {
		return new Unreadable(reason);
	}

	/** What was read. */
	record Tree(JsonNode root, boolean form) implements Body {
	}

	/** Whoever wants to look inside is shown the reason. */
	record Unreadable(WireError reason) implements Body {
	}

}
