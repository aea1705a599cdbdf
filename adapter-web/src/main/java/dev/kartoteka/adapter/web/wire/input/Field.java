package dev.kartoteka.adapter.web.wire.input;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A field that a route asks for. Declared once, in code that reads like the description
 * of the route; reading it follows Django REST Framework step by step.
 */
public final class Field<T extends @Nullable Object> {

	private static final String NULL = "This field may not be null.";

	private final String name;

	private final FieldType<? extends T> type;

	private final Presence presence;

	private final boolean nullable;

	private final List<Field<?>> alternatives;

	private final T defaultValue;

	private Field(String name, FieldType<? extends T> type, Presence presence, boolean nullable,
			List<Field<?>> alternatives, T defaultValue) {
		this.name = name;
		this.type = type;
		this.presence = presence;
		this.nullable = nullable;
		this.alternatives = alternatives;
		this.defaultValue = defaultValue;
	}

	/** Has to be there, and not null. */
	@SuppressWarnings("NullAway") // the fallback of a required field is never asked for
	public static <T> Field<T> required(String name, FieldType<T> type) {
		return new Field<>(name, type, Presence.REQUIRED, false, List.of(), null);
	}

	/** Need not be there, but may not be null. */
	public static <T> Field<T> optional(String name, FieldType<T> type, T defaultValue) {
		return new Field<>(name, type, Presence.OPTIONAL, false, List.of(), defaultValue);
	}

	/** Need not be there, but may not be null; reads as null if it isn't there. */
	public static <T> Field<@Nullable T> optional(String name, FieldType<T> type) {
		return new Field<>(name, type, Presence.OPTIONAL, false, List.of(), null);
	}

	/** Need not be there, and may be null. */
	public static <T> Field<@Nullable T> nullable(String name, FieldType<? extends @Nullable T> type) {
		return new Field<>(name, type, Presence.OPTIONAL, true, List.of(), null);
	}

	/** Has to be there unless one of the alternatives is; then it reads as null. */
	public static <T> Field<@Nullable T> requiredWithout(List<Field<?>> alternatives, String name, FieldType<T> type) {
		return new Field<>(name, type, Presence.OPTIONAL, false, List.copyOf(alternatives), null);
	}

	public String name() {
		return this.name;
	}

	/** What the field reads as if it isn't there. */
	T defaultValue() {
		return this.defaultValue;
	}

	/** Reads the field alone, as if nothing else were there. */
	public FieldResult<T> readFrom(Body body) {
		return (body instanceof Body.Tree(JsonNode root, boolean form) && root.isObject()) ? read(root, form, false)
				: new FieldResult.Missing<>();
	}

	/**
	 * Reads the field.
	 * @param partial whether whatever isn't there is not asked for
	 */
	FieldResult<T> read(JsonNode fields, boolean form, boolean partial) {
		JsonNode value = valueIn(fields, form);
		if (value.isMissingNode()) {
			return (partial || !isRequiredAmong(fields, form)) ? new FieldResult.Missing<>()
					: FieldResult.invalid(this.type.requiredError());
		}
		if (value.isNull()) {
			return this.nullable ? FieldResult.valid(this.defaultValue) : FieldResult.invalid(NULL);
		}
		return this.type.read(value, form).flatMap(FieldResult::valid);
	}

	private boolean isRequiredAmong(JsonNode fields, boolean form) {
		if (this.alternatives.isEmpty()) {
			return this.presence == Presence.REQUIRED;
		}
		return this.alternatives.stream().allMatch((field) -> field.isEmptyIn(fields, form));
	}

	private boolean isEmptyIn(JsonNode fields, boolean form) {
		JsonNode value = valueIn(fields, form);
		return value.isMissingNode() || value.isNull() || isEmptyText(value);
	}

	private JsonNode valueIn(JsonNode fields, boolean form) {
		JsonNode value = fields.path(this.name);
		if (!isEmptyText(value)) {
			return value;
		}
		return switch (this.type.emptiness(form)) {
			case TEXT -> value;
			case NULL -> JsonNodeFactory.instance.nullNode();
			case NOTHING -> nothing(value);
		};
	}

	private JsonNode nothing(JsonNode emptyText) {
		if (this.type.acceptsBlank() || (!this.nullable && this.presence == Presence.REQUIRED)) {
			return emptyText;
		}
		return this.nullable ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.missingNode();
	}

	private static boolean isEmptyText(JsonNode value) {
		return value.isString() && value.stringValue().isEmpty();
	}

	private enum Presence {

		REQUIRED, OPTIONAL

	}

}
