package dev.kartoteka.adapter.web.wire.input;

import java.util.Set;

import tools.jackson.databind.JsonNode;

/** Booleans. */
final class BooleanType implements FieldType<Boolean> {

	private static final Set<String> TRUE = Set.of("t", "T", "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE",
			"on", "On", "ON", "1");

	private static final Set<String> FALSE = Set.of("f", "F", "n", "N", "no", "No", "NO", "false", "False", "FALSE",
			"off", "Off", "OFF", "0");

	@Override
	public FieldResult<Boolean> read(JsonNode value, boolean form) {
		if (value.isBoolean()) {
			return FieldResult.valid(value.booleanValue());
		}
		if (value.isNumber() && (value.doubleValue() == 0 || value.doubleValue() == 1)) {
			return FieldResult.valid(value.doubleValue() == 1);
		}
		if (value.isString() && TRUE.contains(value.stringValue())) {
			return FieldResult.valid(true);
		}
		if (value.isString() && FALSE.contains(value.stringValue())) {
			return FieldResult.valid(false);
		}
		return FieldResult.invalid("Must be a valid boolean.");
	}

}
