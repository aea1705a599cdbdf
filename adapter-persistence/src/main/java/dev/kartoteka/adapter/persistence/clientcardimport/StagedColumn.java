package dev.kartoteka.adapter.persistence.clientcardimport;

import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.shared.Change;

/**
 * The column of a staged row that holds the change of one field as text. It is null if
 * the field does not change.
 *
 * @param name in the table
 * @param setter sets the new value in a builder
 * @param <T> the type of the field
 */
record StagedColumn<T extends @Nullable Object>(String name, Function<ClientCardChanges, Change<T>> change,
		BiConsumer<ClientCardChanges.Builder, T> setter, Function<T, String> writer, Function<String, T> reader) {

	/** Marks a value that the import removes. No field has this text as a value. */
	private static final String REMOVED = "null";

	/** A column of a text that is never removed, only empty. */
	static StagedColumn<String> text(String name, Function<ClientCardChanges, Change<String>> change,
			BiConsumer<ClientCardChanges.Builder, String> setter) {
		return new StagedColumn<>(name, change, setter, Function.identity(), Function.identity());
	}

	/** A column of a value that can be removed, and whose text is never {@code null}. */
	static <T> StagedColumn<@Nullable T> nullable(String name, Function<ClientCardChanges, Change<@Nullable T>> change,
			BiConsumer<ClientCardChanges.Builder, @Nullable T> setter, Function<T, String> writer,
			Function<String, T> reader) {
		return new StagedColumn<>(name, change, setter, (value) -> (value != null) ? writer.apply(value) : REMOVED,
				(text) -> text.equals(REMOVED) ? null : reader.apply(text));
	}

	@Nullable String textIn(ClientCardChanges changes) {
		return (this.change.apply(changes) instanceof Change.To<T>(T value)) ? this.writer.apply(value) : null;
	}

	void read(@Nullable String text, ClientCardChanges.Builder changes) {
		if (text != null) {
			this.setter.accept(changes, this.reader.apply(text));
		}
	}

}
