package dev.kartoteka.adapter.console.clientcardimport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.domain.clientcardimport.ImportMode;

/**
 * What a person says about the columns of a file.
 *
 * @param fields the field of each column by its name, or null for a column to ignore;
 * empty if nothing was said
 */
record Columns(Map<String, @Nullable String> fields) {

	static final String NAMES = "column_name";

	static final String FIELDS = "column_field";

	/** Reads the form; ignores fields that do not exist. */
	static Columns in(Form form, List<String> known) {
		List<String> names = form.values(NAMES);
		List<String> chosen = form.values(FIELDS);
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		for (int i = 0; i < Math.min(names.size(), chosen.size()); i++) {
			fields.put(names.get(i), known.contains(chosen.get(i)) ? chosen.get(i) : null);
		}
		return new Columns(fields);
	}

	/** Returns this if it is about the same columns as the other, else the other. */
	Columns orIfOfAnotherFile(Columns other) {
		return this.fields.keySet().equals(other.fields.keySet()) ? this : other;
	}

	/** Fills the form in. */
	void show(Form form) {
		form.ticking(NAMES, List.copyOf(this.fields.keySet()))
			.ticking(FIELDS, this.fields.values().stream().map((field) -> (field != null) ? field : "").toList());
	}

	/** Whether a choice was made, and leaves out a column that cards need. */
	boolean lackOneFor(ImportMode mode) {
		return !this.fields.isEmpty() && (!this.fields.containsValue("phone")
				|| (mode != ImportMode.UPDATE && !this.fields.containsValue("name")));
	}

}
