package dev.kartoteka.adapter.web.wire.input;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** The texts of one name in a form. Read as a single text, it is the last of them. */
final class RepeatedFormText extends StringNode {

	private static final long serialVersionUID = 1L;

	/** Shared with the node that this one replaces. */
	private final transient List<JsonNode> all;

	private RepeatedFormText(String last, List<JsonNode> all) {
		super(last);
		this.all = all;
	}

	/** Adds a text to the earlier texts of the same name. */
	static JsonNode after(@Nullable JsonNode before, String text) {
		JsonNode single = JsonNodeFactory.instance.stringNode(text);
		if (before == null || !before.isString()) {
			return single;
		}
		List<JsonNode> all = (before instanceof RepeatedFormText repeated) ? repeated.all
				: new ArrayList<>(List.of(before));
		all.add(single);
		return new RepeatedFormText(text, all);
	}

	/** All texts of the name, in order. */
	static List<JsonNode> allOf(JsonNode text) {
		return (text instanceof RepeatedFormText repeated) ? repeated.all : List.of(text);
	}

}
