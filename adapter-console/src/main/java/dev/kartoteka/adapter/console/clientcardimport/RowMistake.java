package dev.kartoteka.adapter.console.clientcardimport;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import dev.kartoteka.domain.clientcardimport.ImportError;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.shared.JsonText;

/** What is wrong with a row of a file. */
record RowMistake(long row, String text) {

	private static final JsonMapper JSON = new JsonMapper();

	static RowMistake of(ImportError error, ImportTexts texts) {
		RowRefusal refusal = error.refusal();
		if (refusal != null) {
			return new RowMistake(error.row(), labelled(refusal.field(), texts.reason(refusal.reason()), texts));
		}
		return new RowMistake(error.row(), text(error.errors(), texts));
	}

	private static String text(@Nullable JsonText errors, ImportTexts texts) {
		List<String> found = new ArrayList<>();
		if (errors != null) {
			JSON.readTree(errors.json())
				.properties()
				.forEach((field) -> field.getValue()
					.forEach((text) -> found.add(labelled(field.getKey(), texts.translated(text.asString()), texts))));
		}
		return String.join(" ", found);
	}

	private static String labelled(String field, String text, ImportTexts texts) {
		String label = texts.field(field);
		return label.isEmpty() ? text : label + ": " + text;
	}

}
