package dev.kartoteka.adapter.console.clientcard;

import java.util.ArrayList;
import java.util.List;

import dev.kartoteka.adapter.console.page.Form;

/** A field in which what was typed differs from what is stored. */
record Difference(String label, String theirs, String yours) {

	private static final List<String> FIELDS = List.of("surname", "name", "second_name", "phone", "address", "links",
			"data");

	/** Compares a form that was typed with the form of the stored card. */
	static List<Difference> between(Form typed, Form stored) {
		List<Difference> differences = new ArrayList<>();
		for (String field : FIELDS) {
			if (!typed.value(field).equals(stored.value(field))) {
				differences.add(new Difference(typed.label(field), stored.value(field), typed.value(field)));
			}
		}
		return differences;
	}

}
