package dev.kartoteka.domain.shared;

/**
 * A broken rule and where. The field has the name the consumers know it by, such as
 * {@code second_name}.
 */
public record FieldViolation(String field, Violation violation) {
}
