package dev.kartoteka.adapter.text.message;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template with the places <code>{phone}</code>, <code>{digits}</code>,
 * <code>{text}</code> and <code>{id}</code>. Other braces, such as those of JSON, stay.
 */
record GatewayTemplate(String template, Encoding encoding) {

	/** The phone in E.164, such as {@code +79517487295}. */
	static final String PHONE = "phone";

	/** The phone without the plus sign. */
	static final String DIGITS = "digits";

	/** The wording of the message. */
	static final String TEXT = "text";

	/** Identifies the message; the same if it is sent again. */
	static final String ID = "id";

	private static final Pattern PLACE = Pattern.compile("\\{(phone|digits|text|id)}");

	String filled(Map<String, String> values) {
		return PLACE.matcher(this.template)
			.replaceAll((place) -> Matcher
				.quoteReplacement(this.encoding.encode(Objects.requireNonNull(values.get(place.group(1))))));
	}

}
