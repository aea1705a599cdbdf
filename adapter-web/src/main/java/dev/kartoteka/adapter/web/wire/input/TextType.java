package dev.kartoteka.adapter.web.wire.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

import dev.kartoteka.domain.shared.Text;

/** Texts without surrounding spaces; numbers are read as their text. */
public final class TextType implements FieldType<String> {

	private final String wrongType;

	private final boolean blankable;

	private final List<Check> checks;

	private final List<Check> lateChecks;

	private TextType(String wrongType, boolean blankable, List<Check> checks, List<Check> lateChecks) {
		this.wrongType = wrongType;
		this.blankable = blankable;
		this.checks = checks;
		this.lateChecks = lateChecks;
	}

	/** Texts that are not blank. */
	public static TextType text() {
		return new TextType("Not a valid string.", false, List.of(), List.of());
	}

	/** Also accepts the empty text. */
	public TextType allowingBlank() {
		return new TextType(this.wrongType, true, this.checks, this.lateChecks);
	}

	/** Limits the length in characters. */
	public TextType atMost(int length) {
		return satisfying((text) -> Text.length(text) <= length,
				"Ensure this field has no more than " + length + " characters.");
	}

	/** Requires a length in characters. */
	public TextType atLeast(int length) {
		return satisfying((text) -> Text.length(text) >= length,
				"Ensure this field has at least " + length + " characters.");
	}

	/** Adds a condition. */
	public TextType satisfying(Predicate<String> condition, String error) {
		return new TextType(this.wrongType, this.blankable, with(this.checks, new Check(condition, error)),
				this.lateChecks);
	}

	/**
	 * Adds a condition whose error follows those of single characters. Values that are
	 * not texts get the same error.
	 */
	TextType satisfyingLast(Predicate<String> condition, String error) {
		return new TextType(error, this.blankable, this.checks, with(this.lateChecks, new Check(condition, error)));
	}

	@Override
	public boolean acceptsBlank() {
		return this.blankable;
	}

	@Override
	public FieldResult<String> read(JsonNode value, boolean form) {
		if (!value.isString() && !value.isNumber()) {
			return FieldResult.invalid(this.wrongType);
		}
		String text = value.isString() ? PythonText.strip(value.stringValue()) : PythonText.ofNumber(value);
		if (text.isEmpty()) {
			return this.blankable ? FieldResult.valid(text) : FieldResult.invalid("This field may not be blank.");
		}
		List<String> errors = errorsOf(text);
		return errors.isEmpty() ? FieldResult.valid(text) : new FieldResult.Invalid<>(errors);
	}

	private List<String> errorsOf(String text) {
		List<String> errors = new ArrayList<>();
		collect(this.checks, text, errors);
		if (text.indexOf('\0') >= 0) {
			errors.add(Characters.NULL_CHARACTER);
		}
		Text.loneSurrogateIn(text).ifPresent((surrogate) -> errors.add(Characters.surrogateError(surrogate)));
		collect(this.lateChecks, text, errors);
		return errors;
	}

	private static void collect(List<Check> checks, String text, List<String> errors) {
		for (Check check : checks) {
			if (!check.condition().test(text)) {
				errors.add(check.error());
			}
		}
	}

	private static List<Check> with(List<Check> checks, Check another) {
		List<Check> longer = new ArrayList<>(checks);
		longer.add(another);
		return List.copyOf(longer);
	}

	private record Check(Predicate<String> condition, String error) {
	}

	/** Characters that PostgreSQL cannot store. */
	static final class Characters {

		static final String NULL_CHARACTER = "Null characters are not allowed.";

		private Characters() {
		}

		static String surrogateError(int surrogate) {
			return String.format(Locale.ROOT, "Surrogate characters are not allowed: U+%X.", surrogate);
		}

	}

}
