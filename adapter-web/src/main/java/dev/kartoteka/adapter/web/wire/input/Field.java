package dev.kartoteka.adapter.web.wire.input;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A field of the input. Declared once per route; reading follows Django REST Framework
 * step by step.
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

	/** Must be present and not null. */
	@SuppressWarnings("NullAway") // the default of a required field is never read
	public static <T> Field<T> required(String name, FieldType<T> type) {
		return new Field<>(name, type, Presence.REQUIRED, false, List.of(), null);
	}

	/** May be absent, but not null. */
	public static <T> Field<T> optional(String name, FieldType<T> type, T defaultValue) {
		return new Field<>(name, type, Presence.OPTIONAL, false, List.of(), defaultValue);
	}

	/** May be absent, but not null; reads as null if absent. */
	public static <T> Field<@Nullable T> optional(String name, FieldType<T> type) {
		return new Field<>(name, type, Presence.OPTIONAL, false, List.of(), null);
	}

	/** May be absent or null. */
	public static <T> Field<@Nullable T> nullable(String name, FieldType<? extends @Nullable T> type) {
		return new Field<>(name, type, Presence.OPTIONAL, true, List.of(), null);
	}

	/** Must be present unless one of the alternatives is; else reads as null. */
	public static <T> Field<@Nullable T> requiredWithout(List<Field<?>> alternatives, String name, FieldType<T> type) {
		return new Field<>(name, type, Presence.OPTIONAL, false, List.copyOf(alternatives), null);
	}

	public String name() {
		return this.name;
	}

	/** The value of the absent field. */
	T defaultValue() {
		return this.defaultValue;
	}

	/** Reads the field alone, ignoring all others. */
	public FieldResult<T> readFrom(Body body) {
		return (body instanceof Body.Tree(JsonNode root, boolean form) && root.isObject()) ? read(root, form, false)
				: new FieldResult.Missing<>();
	}

	/**
	 * Reads the field.
	 * @param partial whether required fields may be absent
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
			case ABSENT -> emptyFormValue(value);
		};
	}

	private JsonNode emptyFormValue(JsonNode emptyText) {
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
