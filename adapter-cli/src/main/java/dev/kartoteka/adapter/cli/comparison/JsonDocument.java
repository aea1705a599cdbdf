package dev.kartoteka.adapter.cli.comparison;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the body of an answer. A list is read entry by entry, so that only one of them is
 * in memory. All methods throw a {@link tools.jackson.core.JacksonException} if the body
 * is no JSON.
 */
final class JsonDocument implements AutoCloseable {

	private static final JsonFactory JSON = new JsonFactory();

	private final byte[] body;

	private final Predicate<String> setAside;

	private final Predicate<String> hostSetAside;

	private final JsonParser parser;

	private final MessageDigest notation = sha256();

	private int readTo;

	/**
	 * Opens the body.
	 * @param setAside whether a field, by its path, is set aside with its value
	 * @param hostSetAside whether the text is a URL whose host is set aside
	 */
	JsonDocument(byte[] body, Predicate<String> setAside, Predicate<String> hostSetAside) {
		this.body = body;
		this.setAside = setAside;
		this.hostSetAside = hostSetAside;
		this.parser = JSON.createParser(ObjectReadContext.empty(), body);
	}

	/** Whether the body is a list; {@link #nextEntry} returns its entries then. */
	boolean beginsList() {
		this.parser.nextToken();
		if (this.parser.currentToken() == JsonToken.START_ARRAY) {
			digest();
			return true;
		}
		return false;
	}

	/** The next entry of the list; null at its end. */
	@Nullable JsonValue nextEntry() {
		if (this.parser.nextToken() == JsonToken.END_ARRAY) {
			finish();
			return null;
		}
		return value("");
	}

	/** The whole body, if it is no list. */
	JsonValue whole() {
		JsonValue value = value("");
		finish();
		return value;
	}

	/**
	 * Identifies how the body is written: spaces, escapes, numbers, names. What is set
	 * aside is left out. Complete at the end of the body.
	 */
	byte[] notation() {
		return this.notation.digest();
	}

	private void finish() {
		if (this.parser.currentToken() == JsonToken.END_ARRAY) {
			digest();
		}
		this.parser.nextToken();
		this.notation.update(this.body, this.readTo, this.body.length - this.readTo);
	}

	private JsonValue value(String path) {
		return switch (this.parser.currentToken()) {
			case START_OBJECT -> fields(path);
			case START_ARRAY -> entries(path);
			case VALUE_STRING -> text(this.parser.getString());
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar("a number");
			case VALUE_TRUE, VALUE_FALSE -> scalar("a boolean");
			default -> scalar("null");
		};
	}

	private JsonValue fields(String path) {
		digest();
		Map<String, JsonValue> fields = new LinkedHashMap<>();
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = this.parser.currentName();
			String field = path.isEmpty() ? name : path + "." + name;
			this.parser.nextToken();
			if (this.setAside.test(field)) {
				this.parser.skipChildren();
				skip();
			}
			else {
				fields.put(name, value(field));
			}
		}
		digest();
		return new JsonValue.Fields(fields);
	}

	private JsonValue entries(String path) {
		digest();
		List<JsonValue> entries = new ArrayList<>();
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			entries.add(value(path));
		}
		digest();
		return new JsonValue.Entries(entries);
	}

	private JsonValue text(String text) {
		if (this.hostSetAside.test(text)) {
			digestUpTo(tokenStart());
			skip();
		}
		else {
			digest();
		}
		return new JsonValue.Scalar(JsonValue.Scalar.TEXT, text);
	}

	private JsonValue scalar(String type) {
		String text = this.parser.getString();
		digest();
		return new JsonValue.Scalar(type, text);
	}

	private void digest() {
		digestUpTo((int) this.parser.currentLocation().getByteOffset());
	}

	/** Leaves commas out: what is set aside may stand between two of them. */
	private void digestUpTo(int end) {
		int token = Math.min(tokenStart(), end);
		for (int i = this.readTo; i < token; i++) {
			if (this.body[i] != ',') {
				this.notation.update(this.body[i]);
			}
		}
		int from = Math.max(token, this.readTo);
		this.notation.update(this.body, from, end - from);
		this.readTo = end;
	}

	private void skip() {
		this.parser.finishToken();
		this.readTo = (int) this.parser.currentLocation().getByteOffset();
	}

	private int tokenStart() {
		return (int) this.parser.currentTokenLocation().getByteOffset();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.parser.close();
	}

}
