package dev.kartoteka.adapter.web.wire.input;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * The texts that a form holds under one name. For whoever wants one text it is the last
 * of them.
 */
final class RepeatedFormText extends StringNode {

	private static final long serialVersionUID = 1L;

	/** Shared with the node that this one takes the place of. */
	private final transient List<JsonNode> all;

	private RepeatedFormText(String last, List<JsonNode> all) {
		super(last);
		this.all = all;
	}

	/** The text, together with what was there under the same name before. */
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

	/** All texts under the name of this one, in their order. */
	static List<JsonNode> allOf(JsonNode text) {
		return (text instanceof RepeatedFormText repeated) ? repeated.all : List.of(text);
	}

}
