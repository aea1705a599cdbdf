package dev.kartoteka.domain.shared;

/**
 * A broken rule and the field that breaks it. The field has its name on the wire, such as
 * {@code second_name}.
 */
public record FieldViolation(String field, Violation violation) {
}
