package dev.kartoteka.adapter.web.wire.input;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import dev.kartoteka.domain.shared.Submission;

/** The fields of a route's input, in the order in which their errors are reported. */
public final class Fields {

	private static final String NON_FIELD_ERRORS = "non_field_errors";

	private final List<Field<?>> inOrder;

	private Fields(List<Field<?>> inOrder) {
		this.inOrder = inOrder;
	}

	public static Fields of(Field<?>... inOrder) {
		return new Fields(List.of(inOrder));
	}

	/** Reads all fields; required ones must be present. */
	public Submission<Values> read(Body body) {
		return read(body, false);
	}

	/** Reads all fields when the submission is opened. */
	public Submission<Values> readLater(Body body) {
		return Submission.deferred(() -> read(body));
	}

	/** Reads the fields that are present when the submission is opened. */
	public Submission<Values> readPartiallyLater(Body body) {
		return Submission.deferred(() -> readPartially(body));
	}

	/** Reads the fields that are present. */
	public Submission<Values> readPartially(Body body) {
		return read(body, true);
	}

	private Submission<Values> read(Body body, boolean partial) {
		return switch (body) {
			case Body.Unreadable(WireError reason) -> Submission.refused(reason);
			case Body.Tree(JsonNode root, boolean _) when root.isNull() -> refusedWhole("No data provided");
			case Body.Tree(JsonNode root, boolean _) when !root.isObject() ->
				refusedWhole("Invalid data. Expected a dictionary, but got " + PythonText.typeName(root) + ".");
			case Body.Tree(JsonNode root, boolean form) -> readAll(root, form, partial);
		};
	}

	private Submission<Values> readAll(JsonNode root, boolean form, boolean partial) {
		IdentityHashMap<Field<?>, FieldResult<?>> results = new IdentityHashMap<>(this.inOrder.size());
		Map<String, List<String>> errors = new LinkedHashMap<>();
		for (Field<?> field : this.inOrder) {
			FieldResult<?> reading = field.read(root, form, partial);
			results.put(field, reading);
			if (reading instanceof FieldResult.Invalid<?>(List<String> found)) {
				errors.put(field.name(), found);
			}
		}
		return errors.isEmpty() ? Submission.of(new Values(results)) : Submission.refused(WireError.ofFields(errors));
	}

	private static Submission<Values> refusedWhole(String error) {
		return Submission.refused(WireError.ofField(NON_FIELD_ERRORS, error));
	}

}
