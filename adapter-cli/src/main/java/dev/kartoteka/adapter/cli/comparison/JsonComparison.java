package dev.kartoteka.adapter.cli.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import dev.kartoteka.adapter.cli.comparison.Difference.Kind;

/**
 * Compares two bodies in JSON. A field is named by its path, without the numbers of
 * entries. If no value differs, everything else is compared byte for byte.
 */
final class JsonComparison {

	private static final String WHOLE = "(the whole body)";

	private final ComparedService before;

	private final ComparedService after;

	private final Set<String> ignored;

	private final PictureComparison pictures;

	private final Map<List<Object>, Difference> found = new LinkedHashMap<>();

	JsonComparison(ComparedService before, ComparedService after, Set<String> ignored, PictureComparison pictures) {
		this.before = before;
		this.after = after;
		this.ignored = ignored;
		this.pictures = pictures;
	}

	/** Returns the first difference of each kind and field. */
	Collection<Difference> compare(byte[] old, byte[] now) {
		try (JsonDocument documentOfOld = document(old, this.before);
				JsonDocument documentOfNew = document(now, this.after)) {
			compare(documentOfOld, documentOfNew);
			if (this.found.isEmpty() && !Arrays.equals(documentOfOld.notation(), documentOfNew.notation())) {
				note(Difference.of(Kind.NOTATION, "spaces, escapes or numbers are written in another way"));
			}
		}
		catch (JacksonException _) {
			note(Difference.of(Kind.BODY, "that is malformed JSON"));
		}
		return this.found.values();
	}

	private JsonDocument document(byte[] body, ComparedService service) {
		return new JsonDocument(body, this::isIgnored, (text) -> service.withoutHost(text).isPresent());
	}

	private boolean isIgnored(String field) {
		return this.ignored.contains(field) || this.ignored.contains(field.substring(field.lastIndexOf('.') + 1));
	}

	private void compare(JsonDocument old, JsonDocument now) {
		boolean isListOfOld = old.beginsList();
		boolean isListOfNew = now.beginsList();
		if (isListOfOld && isListOfNew) {
			compareLists(old, now);
		}
		else if (isListOfOld || isListOfNew) {
			note(Difference.of(Kind.TYPE, WHOLE));
		}
		else {
			compare("", old.whole(), now.whole());
		}
	}

	private void compareLists(JsonDocument old, JsonDocument now) {
		JsonValue entryOfOld = old.nextEntry();
		JsonValue entryOfNew = now.nextEntry();
		while (entryOfOld != null && entryOfNew != null) {
			compare("", entryOfOld, entryOfNew);
			entryOfOld = old.nextEntry();
			entryOfNew = now.nextEntry();
		}
		if (isPresent(entryOfOld) || isPresent(entryOfNew)) {
			note(Difference.of(Kind.ENTRIES, WHOLE));
		}
	}

	private static boolean isPresent(@Nullable JsonValue value) {
		return value != null;
	}

	private void compare(String field, JsonValue old, JsonValue now) {
		if (old instanceof JsonValue.Fields(var fieldsOfOld) && now instanceof JsonValue.Fields(var fieldsOfNew)) {
			compareFields(field, fieldsOfOld, fieldsOfNew);
		}
		else if (old instanceof JsonValue.Entries(var entriesOfOld)
				&& now instanceof JsonValue.Entries(var entriesOfNew)) {
			compareEntries(field, entriesOfOld, entriesOfNew);
		}
		else if (!old.type().equals(now.type())) {
			note(new Difference(Kind.TYPE, "%s: %s instead of %s".formatted(nameOf(field), now.type(), old.type()),
					textOf(old), textOf(now)));
		}
		else if (old instanceof JsonValue.Scalar scalarOfOld && now instanceof JsonValue.Scalar scalarOfNew) {
			compareScalars(field, scalarOfOld, scalarOfNew);
		}
	}

	private void compareFields(String field, Map<String, JsonValue> old, Map<String, JsonValue> now) {
		List<String> commonOfOld = new ArrayList<>(old.keySet());
		List<String> commonOfNew = new ArrayList<>(now.keySet());
		commonOfOld.retainAll(now.keySet());
		commonOfNew.retainAll(old.keySet());
		noteFields(Kind.ONLY_OLD, field, old, now);
		noteFields(Kind.ONLY_NEW, field, now, old);
		if (!commonOfOld.equals(commonOfNew)) {
			note(Difference.of(Kind.ORDER, nameOf(field)));
		}
		old.forEach((name, value) -> {
			JsonValue other = now.get(name);
			if (other != null) {
				compare(pathOf(field, name), value, other);
			}
		});
	}

	private void noteFields(Kind kind, String field, Map<String, JsonValue> fields, Map<String, JsonValue> others) {
		fields.forEach((name, value) -> {
			if (!others.containsKey(name)) {
				note(new Difference(kind, pathOf(field, name), (kind == Kind.ONLY_OLD) ? textOf(value) : "",
						(kind == Kind.ONLY_NEW) ? textOf(value) : ""));
			}
		});
	}

	private void compareEntries(String field, List<JsonValue> old, List<JsonValue> now) {
		if (old.size() != now.size()) {
			note(new Difference(Kind.ENTRIES, nameOf(field), String.valueOf(old.size()), String.valueOf(now.size())));
		}
		for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
			compare(field, old.get(i), now.get(i));
		}
	}

	private void compareScalars(String field, JsonValue.Scalar old, JsonValue.Scalar now) {
		Optional<String> pathOfOld = this.before.withoutHost(old.text());
		Optional<String> pathOfNew = this.after.withoutHost(now.text());
		if (old.isText() && pathOfOld.isPresent() && pathOfNew.isPresent()) {
			compareUrls(field, old.text(), now.text(), pathOfOld.get(), pathOfNew.get());
		}
		else if (!old.text().equals(now.text())) {
			note(new Difference(Kind.VALUE, nameOf(field), old.text(), now.text()));
		}
	}

	private void compareUrls(String field, String old, String now, String pathOfOld, String pathOfNew) {
		boolean arePictures = Targets.isPicture(pathOfOld) && Targets.isPicture(pathOfNew);
		if (arePictures) {
			if (!this.pictures.areAlike(old, now)) {
				note(new Difference(Kind.PICTURE, nameOf(field), old, now));
			}
		}
		else if (!pathOfOld.equals(pathOfNew)) {
			note(new Difference(Kind.VALUE, nameOf(field), old, now));
		}
	}

	private void note(Difference difference) {
		this.found.putIfAbsent(List.of(difference.kind(), difference.subject()), difference);
	}

	private static String pathOf(String field, String name) {
		return field.isEmpty() ? name : field + "." + name;
	}

	private static String nameOf(String field) {
		return field.isEmpty() ? WHOLE : field;
	}

	private static String textOf(JsonValue value) {
		return (value instanceof JsonValue.Scalar scalar) ? scalar.text() : value.type();
	}

}
