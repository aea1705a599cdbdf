package dev.kartoteka.adapter.mail.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;

/**
 * An email with placeholders such as <code>{link}</code>. The first line of its plain
 * text is the subject. The subject has no placeholder but the name of the service, which
 * the operator chooses: a text that users choose never gets into a header.
 */
final class Template {

	private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

	private static final String SUBJECT = "Subject: ";

	private static final String SERVICE = "service";

	private final String subject;

	private final String text;

	private final String html;

	private Template(String subject, String text, String html) {
		this.subject = subject;
		this.text = text;
		this.html = html;
	}

	static Template of(EmailKind kind, Language language) {
		String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + codeOf(language);
		List<String> plain = resource(name + ".txt").lines().toList();
		if (!plain.getFirst().startsWith(SUBJECT)) {
			throw new IllegalStateException(name + ".txt does not begin with its subject");
		}
		return new Template(plain.getFirst().substring(SUBJECT.length()),
				String.join("\n", plain.subList(2, plain.size())) + "\n", resource(name + ".html"));
	}

	static String codeOf(Language language) {
		return switch (language) {
			case ENGLISH -> "en";
			case RUSSIAN -> "ru";
		};
	}

	/**
	 * Fills in the placeholders.
	 * @param values by placeholder, {@code service} among them
	 */
	Wording filled(Map<String, String> values) {
		String service = onOneLine(valueOf(SERVICE, values));
		return new Wording(this.subject.replace("{service}", service), filled(this.text, values, Template::onOneLine),
				filled(this.html, values, Template::escaped));
	}

	private static String filled(String template, Map<String, String> values, UnaryOperator<String> form) {
		return PLACE.matcher(template)
			.replaceAll((place) -> Matcher.quoteReplacement(form.apply(valueOf(place.group(1), values))));
	}

	private static String valueOf(String name, Map<String, String> values) {
		return Objects.requireNonNull(values.get(name), () -> "Nothing to fill in for " + name);
	}

	private static String onOneLine(String text) {
		return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
	}

	private static String escaped(String text) {
		return onOneLine(text).replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

	private static String resource(String name) {
		try (InputStream resource = Template.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
