package dev.kartoteka.application.code;

import java.time.Duration;
import java.util.Optional;

import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.code.PhoneCodeHasher;
import dev.kartoteka.domain.code.PhoneCodeStore;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

/**
 * Codes in text messages. A use case requests a code in one request, and in a later one
 * checks it and uses it up:
 *
 * <pre>
 * codes.request(scope, language, address);
 *
 * codes.requireGood(scope, code, address); // before the transaction locks anything
 * codes.useUp(scope, code); // in the transaction that changes what the code is for
 * </pre>
 *
 * If the transaction of the later request is rolled back, the code is still good, but the
 * try counts.
 */
public final class PhoneCodes {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	private static final int MOST_TRIES = 5;

	private final PhoneCodeStore store;

	private final PhoneCodeHasher hasher;

	private final TextOutbox outbox;

	private final Throttle throttle;

	public PhoneCodes(PhoneCodeStore store, PhoneCodeHasher hasher, TextOutbox outbox, Throttle throttle) {
		this.store = store;
		this.hasher = hasher;
		this.outbox = outbox;
		this.throttle = throttle;
	}

	/**
	 * Requests a text message with a code, within the transaction. The code is made when
	 * the message is sent, and only if the phone is known then; until then an earlier
	 * code of the scope stays good.
	 * @param address the caller's network address
	 * @throws dev.kartoteka.domain.shared.Throttled after too many requests for the phone
	 */
	public void request(CodeScope scope, Language language, String address) {
		countRequest(scope.phone(), address);
		requestCounted(scope, language);
	}

	/**
	 * Counts a request, independently of the transaction. For use cases that lock before
	 * they request.
	 * @param address the caller's network address
	 * @throws dev.kartoteka.domain.shared.Throttled after too many requests for the phone
	 */
	public void countRequest(PhoneNumber phone, String address) {
		this.throttle.countOn(phone.e164(), address, Attempt.REQUEST_TEXT);
	}

	/**
	 * Requests a text message as {@link #request} does; the request was counted before.
	 */
	public void requestCounted(CodeScope scope, Language language) {
		this.outbox.put(scope.kind(), scope.phone(), scope.binding(), language);
	}

	/**
	 * Counts a try, independently of the transaction, and requires that the code is good.
	 * Holds no connection afterwards, so that slow work such as hashing a password can
	 * follow.
	 * @param address the caller's network address
	 * @throws InvalidInput for {@code code}, if the code is wrong, late, or used up, or
	 * if there is none for the scope
	 * @throws dev.kartoteka.domain.shared.Throttled after too many tries for the phone
	 */
	public void requireGood(CodeScope scope, PhoneCode code, String address) {
		this.throttle.countOn(scope.phone().e164(), address, Attempt.TRY_CODE);
		if (!this.store.tryOut(this.hasher.hashOf(scope), this.hasher.hashOf(scope, code), MOST_TRIES)) {
			throw badCode();
		}
	}

	/**
	 * Uses a good code up, within the transaction. Of two transactions that use it at
	 * once, one succeeds.
	 * @throws InvalidInput for {@code code}, if it was used up in the meantime
	 */
	public void useUp(CodeScope scope, PhoneCode code) {
		if (!this.store.useUp(this.hasher.hashOf(scope), this.hasher.hashOf(scope, code))) {
			throw badCode();
		}
	}

	/**
	 * Makes the code of a text message that is about to be sent, and makes it good.
	 * @return empty if the message was sent before and its code is used up
	 */
	public Optional<PhoneCode> issue(TextMessage text) {
		CodeScope scope = CodeScope.of(text);
		PhoneCode code = this.hasher.codeOf(scope, text.id());
		boolean good = this.store.put(this.hasher.hashOf(scope), this.hasher.hashOf(scope, code), LIFETIME);
		return good ? Optional.of(code) : Optional.empty();
	}

	/** Returns the refusal of a code, the same for every reason. */
	public static InvalidInput badCode() {
		return InvalidInput.of("code", new Violation.BadCode());
	}

}
