package dev.kartoteka.application.idempotency;

import java.time.Duration;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.idempotency.AnswerOnce;
import dev.kartoteka.domain.idempotency.AnswerOutbox;
import dev.kartoteka.domain.idempotency.KeptAnswer;
import dev.kartoteka.domain.idempotency.KeyReused;
import dev.kartoteka.domain.idempotency.RequestHasher;
import dev.kartoteka.domain.idempotency.Reservation;
import dev.kartoteka.domain.idempotency.StillAnswering;

/**
 * The work is a use case of its own, which joins the transaction of this one: it and its
 * answer are kept together. The key is taken beside the transaction, so that others see
 * it while the work is done.
 */
@UseCase
class AnswerOnceService implements AnswerOnce {

	static final Duration KEPT = Duration.ofHours(24);

	/** Longer than any request lasts. */
	static final Duration LEASE = Duration.ofMinutes(2);

	private final AnswerOutbox answers;

	private final RequestHasher hasher;

	AnswerOnceService(AnswerOutbox answers, RequestHasher hasher) {
		this.answers = answers;
		this.hasher = hasher;
	}

	@Override
	public Outcome answer(Command command) {
		String key = this.hasher.digest("key", command.caller(), command.route(), command.key());
		String request = this.hasher.digest("request", command.request());
		return switch (this.answers.reserve(key, request, LEASE)) {
			case Reservation.Granted granted -> new Outcome(done(command, key, granted), false);
			case Reservation.Pending(String other) when other.equals(request) -> throw new StillAnswering();
			case Reservation.Answered(String other, KeptAnswer answer) when other.equals(request) ->
				new Outcome(answer, true);
			default -> throw new KeyReused();
		};
	}

	private KeptAnswer done(Command command, String key, Reservation.Granted granted) {
		try {
			KeptAnswer answer = command.work().get();
			this.answers.put(key, granted, answer, KEPT);
			return answer;
		}
		catch (RuntimeException | Error failure) {
			this.answers.release(key, granted);
			throw failure;
		}
	}

}
