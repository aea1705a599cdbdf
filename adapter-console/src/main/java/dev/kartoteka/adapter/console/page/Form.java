package dev.kartoteka.adapter.console.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;

/**
 * What was typed into a form, as typed, and what is wrong with it. A form without content
 * is shown with the values that the page sets.
 */
public final class Form {

	private final UnaryOperator<String> labels;

	private final Map<String, List<String>> typed;

	private final SequencedMap<String, String> mistakes = new LinkedHashMap<>();

	private final List<String> general = new ArrayList<>();

	private final List<Difference> differences = new ArrayList<>();

	private boolean stale;

	/**
	 * Creates a form.
	 * @param labels returns the label of a field by its name
	 * @param typed the values of each field by its name
	 */
	public Form(UnaryOperator<String> labels, Map<String, List<String>> typed) {
		this.labels = labels;
		this.typed = new LinkedHashMap<>(typed);
	}

	/** Whether nothing was submitted. */
	public boolean isNew() {
		return this.typed.isEmpty();
	}

	/** Puts a value into a field of a form that nobody has filled in yet. */
	public Form with(String field, @Nullable String value) {
		this.typed.put(field, List.of((value != null) ? value : ""));
		return this;
	}

	/** Puts JSON into a field of a form that nobody has filled in yet. */
	public Form with(String field, @Nullable JsonText value) {
		return with(field, (value != null) ? value.json() : "");
	}

	/** Ticks the boxes with these values. */
	public Form ticking(String field, List<String> values) {
		this.typed.put(field, List.copyOf(values));
		return this;
	}

	/** Returns the last value of the field; empty if it has none. */
	public String value(String field) {
		List<String> values = values(field);
		return values.isEmpty() ? "" : values.getLast();
	}

	/** Returns all values of the field. */
	public List<String> values(String field) {
		return this.typed.getOrDefault(field, List.of());
	}

	public boolean isTicked(String field, String value) {
		return values(field).contains(value);
	}

	public String label(String field) {
		return this.labels.apply(field);
	}

	/** Adds a mistake; the first one of each field counts. */
	public void mistake(String field, String text) {
		this.mistakes.putIfAbsent(field, text);
	}

	/** Adds a mistake that belongs to no field. */
	public void mistake(String text) {
		this.general.add(text);
	}

	/** Returns what is wrong with the field; null if nothing. */
	public @Nullable String mistakeOf(String field) {
		return this.mistakes.get(field);
	}

	SequencedMap<String, String> mistakes() {
		return this.mistakes;
	}

	List<String> general() {
		return this.general;
	}

	/**
	 * Compares this form with that of an object that was changed in the meantime. Saving
	 * again replaces the stored version: fields without a label, such as the version, are
	 * taken from it.
	 * @param written returns a value of a field as people read it
	 */
	public void compareWith(Form stored, BinaryOperator<String> written) {
		this.stale = true;
		stored.typed.forEach((field, theirs) -> {
			if (label(field).isEmpty()) {
				this.typed.put(field, theirs);
			}
			else if (!has(field, theirs)) {
				this.differences.add(new Difference(label(field), joined(field, theirs, written),
						joined(field, values(field), written)));
			}
		});
	}

	/** Returns whether this form has the values of the stored object. */
	public boolean isAsStored(Form stored) {
		return stored.typed.entrySet().stream().allMatch((field) -> has(field.getKey(), field.getValue()));
	}

	private boolean has(String field, List<String> values) {
		return comparable(values).equals(comparable(values(field)));
	}

	/** An empty field is the same as none. */
	private static Set<String> comparable(List<String> values) {
		return values.stream()
			.map((value) -> value.strip().replace("\r\n", "\n"))
			.filter((value) -> !value.isEmpty())
			.collect(Collectors.toUnmodifiableSet());
	}

	private static String joined(String field, List<String> values, BinaryOperator<String> written) {
		return values.stream().map((value) -> written.apply(field, value)).collect(Collectors.joining(", "));
	}

	/** Whether the object was changed after this form was filled in. */
	boolean isStale() {
		return this.stale;
	}

	List<Difference> differences() {
		return this.differences;
	}

	public boolean hasMistakes() {
		return !this.mistakes.isEmpty() || !this.general.isEmpty();
	}

}
