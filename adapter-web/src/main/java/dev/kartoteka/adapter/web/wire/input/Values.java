package dev.kartoteka.adapter.web.wire.input;

import java.util.IdentityHashMap;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Change;

/** The valid values of the fields. */
public final class Values {

	private final IdentityHashMap<Field<?>, FieldResult<?>> results;

	Values(IdentityHashMap<Field<?>, FieldResult<?>> results) {
		this.results = results;
	}

	/** The value, or the default if the field is absent. */
	public <T extends @Nullable Object> T get(Field<T> field) {
		return (reading(field) instanceof FieldResult.Valid<T>(T value)) ? value : field.defaultValue();
	}

	/** A change to the value; no change if the field is absent. */
	public <T extends @Nullable Object> Change<T> change(Field<T> field) {
		return (reading(field) instanceof FieldResult.Valid<T>(T value)) ? Change.to(value) : Change.none();
	}

	@SuppressWarnings("unchecked") // a field's result has the field's type
	private <T extends @Nullable Object> FieldResult<T> reading(Field<T> field) {
		FieldResult<?> reading = this.results.get(field);
		if (reading == null) {
			throw new IllegalArgumentException("Not declared: " + field.name());
		}
		return (FieldResult<T>) reading;
	}

}
