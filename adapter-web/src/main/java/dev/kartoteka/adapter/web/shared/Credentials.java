package dev.kartoteka.adapter.web.shared;

import java.util.function.BiFunction;
import java.util.function.Supplier;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Text;

/** Reads the credentials of a log-in. */
public final class Credentials {

	private Credentials() {
	}

	/** Creates the proof. A password beyond the maximum length is a wrong one. */
	public static <T> Submission<T> proof(Submission<Values> input, Field<String> password,
			BiFunction<Values, Password, T> proof, Supplier<? extends RuntimeException> wrong) {
		return switch (input.settled()) {
			case Submission.Accepted<Values>(Values values) when Password.MAX_LENGTH < Text
				.length(values.get(password)) -> Submission.refused(wrong.get());
			case Submission.Accepted<Values>(Values values) ->
				Submission.of(proof.apply(values, new Password(values.get(password))));
			case Submission.Refused<Values>(RuntimeException reason) -> Submission.refused(reason);
		};
	}

}
