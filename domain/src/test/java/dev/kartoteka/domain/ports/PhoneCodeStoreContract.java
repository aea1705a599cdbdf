package dev.kartoteka.domain.ports;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.code.PhoneCodeStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the store of codes. */
public interface PhoneCodeStoreContract extends PortsContract {

	Duration LIFETIME = Duration.ofMinutes(10);

	@Test
	default void knowsTheCodeOfAScope() {
		put("scope", "code");
		put("other scope", "other code");
		assertThat(tryOut("scope", "code")).isTrue();
		assertThat(tryOut("scope", "other code")).isFalse();
		assertThat(tryOut("unknown scope", "code")).isFalse();
	}

	@Test
	default void replacesACodeByTheNextOne() {
		put("scope", "code");
		assertThat(codes().put("scope", "next code", LIFETIME)).isTrue();
		assertThat(tryOut("scope", "code")).isFalse();
		assertThat(tryOut("scope", "next code")).isTrue();
	}

	@Test
	default void forgetsACodeThatHasExpired() {
		codes().put("scope", "code", Duration.ZERO);
		assertThat(tryOut("scope", "code")).isFalse();
	}

	@Test
	default void countsEveryTry() {
		put("scope", "code");
		assertThat(tryOut("scope", "wrong")).isFalse();
		assertThat(tryOut("scope", "code")).isTrue();
		assertThat(tryOut("scope", "wrong")).isFalse();
		assertThat(tryOut("scope", "code")).isFalse();
	}

	@Test
	default void countsATryEvenIfTheTransactionFails() {
		put("scope", "code");
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> ports().inTransaction((Runnable) () -> {
					tryOut("scope", "wrong");
					throw new IllegalStateException("the password was too short");
				}));
		}
		assertThat(tryOut("scope", "code")).isFalse();
	}

	@Test
	default void beginsToCountAnewWithTheNextCodeOnly() {
		put("scope", "code");
		tryOut("scope", "wrong");
		tryOut("scope", "wrong");
		tryOut("scope", "wrong");
		put("scope", "code");
		assertThat(tryOut("scope", "code")).isFalse();
		put("scope", "next code");
		assertThat(tryOut("scope", "next code")).isTrue();
	}

	@Test
	default void usesACodeUpOnce() {
		put("scope", "code");
		assertThat(useUp("scope", "wrong")).isFalse();
		assertThat(useUp("scope", "code")).isTrue();
		assertThat(useUp("scope", "code")).isFalse();
		assertThat(tryOut("scope", "code")).isFalse();
	}

	@Test
	default void doesNotUseACodeUpIfTheTransactionFails() {
		put("scope", "code");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ports().inTransaction((Runnable) () -> {
			codes().useUp("scope", "code");
			throw new IllegalStateException("something went wrong after that");
		}));
		assertThat(tryOut("scope", "code")).isTrue();
		assertThat(useUp("scope", "code")).isTrue();
	}

	@Test
	default void doesNotStoreACodeAgainThatWasUsedUp() {
		put("scope", "code");
		useUp("scope", "code");
		assertThat(codes().put("scope", "code", LIFETIME)).isFalse();
		assertThat(tryOut("scope", "code")).isFalse();
		put("scope", "next code");
		assertThat(tryOut("scope", "next code")).isTrue();
	}

	@Test
	default void removesWhatHasExpired() {
		put("scope", "code");
		codes().put("a", "code", Duration.ZERO);
		codes().put("b", "code", Duration.ZERO);
		codes().put("c", "code", Duration.ZERO);
		assertThat(codes().removeExpired(2)).isEqualTo(2);
		assertThat(codes().removeExpired(2)).isEqualTo(1);
		assertThat(codes().removeExpired(2)).isZero();
		assertThat(tryOut("scope", "code")).isTrue();
	}

	private void put(String scope, String code) {
		assertThat(codes().put(scope, code, LIFETIME)).isTrue();
	}

	private boolean tryOut(String scope, String code) {
		return codes().tryOut(scope, code, 3);
	}

	private boolean useUp(String scope, String code) {
		return ports().inTransaction(() -> codes().useUp(scope, code));
	}

	private PhoneCodeStore codes() {
		return ports().phoneCodes();
	}

}
