package dev.kartoteka.adapter.web.wire.input;

import tools.jackson.databind.JsonNode;

/** A request body as a tree, or the error that makes it unreadable. */
public sealed interface Body {

	/**
	 * A form. Its values are texts and files only; an empty text may stand for an absent
	 * value.
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

	/** A readable body. */
	record Tree(JsonNode root, boolean form) implements Body {
	}

	/** An unreadable body. The error is reported when the fields are read. */
	record Unreadable(WireError reason) implements Body {
	}

}
