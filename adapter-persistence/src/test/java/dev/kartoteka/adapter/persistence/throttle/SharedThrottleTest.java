package dev.kartoteka.adapter.persistence.throttle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.kartoteka.adapter.persistence.TestPostgres;
import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Unavailable;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.AttemptRegister;
import dev.kartoteka.domain.throttle.Throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Two replicas on one database count together. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class SharedThrottleTest {

	private static final String OWNER = "alice";

	private static final String HOME = "192.0.2.1";

	private static final String STRANGER = "198.51.100.1";

	private final Database database = TestPostgres.freshDatabase();

	private final TestStore one = replica();

	private final TestStore other = replica();

	private TestStore replica() {
		return TestStore.on(this.database, Fixtures.CLOCK, "kartoteka.rate-limits.log-in.per-address=200/1d",
				"kartoteka.rate-limits.log-in.per-subject-and-address=5/1h",
				"kartoteka.rate-limits.log-in.per-subject=20/1h", "kartoteka.rate-limits.register.per-address=3/1h",
				"kartoteka.rate-limits.familiar-for=10d");
	}

	@AfterAll
	void stop() {
		this.one.close();
		this.other.close();
	}

	@BeforeEach
	void forgetEverything() {
		this.one.clear();
	}

	@Test
	void countsTogetherHoweverManyAskAtOnce() throws Exception {
		List<Throttle> replicas = List.of(throttle(this.one), throttle(this.other));
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Future<Boolean>> passed = threads.invokeAll(Stream.iterate(0, (i) -> i + 1)
				.limit(400)
				.<Callable<Boolean>>map((i) -> () -> passes(() -> replicas.get(i % 2).countFrom(HOME, Attempt.LOG_IN)))
				.toList());
			assertThat(passed.stream().filter(SharedThrottleTest::result)).hasSize(200);
		}
	}

	@Test
	void countsAttemptsOnSomebodyTogether() throws Exception {
		List<Throttle> replicas = List.of(throttle(this.one), throttle(this.other));
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Future<Boolean>> passed = threads.invokeAll(Stream.iterate(0, (i) -> i + 1)
				.limit(200)
				.<Callable<Boolean>>map((i) -> () -> passes(
						() -> replicas.get(i % 2).countOn(OWNER, "198.51.100." + i / 4, Attempt.LOG_IN)))
				.toList());
			assertThat(passed.stream().filter(SharedThrottleTest::result)).hasSize(20);
		}
	}

	@Test
	void saysExactlyHowLongToWait() {
		for (int i = 0; i < 3; i++) {
			throttle(this.one).countFrom(HOME, Attempt.REGISTER);
		}
		Duration wait = throttledFor(() -> throttle(this.other).countFrom(HOME, Attempt.REGISTER));
		assertThat(wait).isBetween(Duration.ofMinutes(20).minusSeconds(10), Duration.ofMinutes(20));
		pass(wait.minusSeconds(10));
		assertThat(throttledFor(() -> throttle(this.one).countFrom(HOME, Attempt.REGISTER)))
			.isLessThanOrEqualTo(Duration.ofSeconds(10));
		pass(Duration.ofSeconds(10));
		throttle(this.one).countFrom(HOME, Attempt.REGISTER);
		assertThat(throttledFor(() -> throttle(this.one).countFrom(HOME, Attempt.REGISTER)))
			.isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20));
	}

	@Test
	void doesNotCountWhatItRefuses() {
		exhaust(HOME);
		Duration wait = throttledFor(() -> tryAt(HOME));
		for (int i = 0; i < 50; i++) {
			assertThat(throttledFor(() -> tryAt(HOME))).isLessThanOrEqualTo(wait);
		}
	}

	@Test
	void allowsTheWholeLimitAgainAfterAQuietSpan() {
		exhaust(HOME);
		pass(Duration.ofHours(1));
		exhaust(HOME);
		assertThrottled(() -> tryAt(HOME));
	}

	@Test
	void countsWhateverBecomesOfTheTransaction() {
		for (int i = 0; i < 3; i++) {
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.one.inTransaction(() -> {
				this.one.accounts().nextId();
				throttle(this.one).countFrom(HOME, Attempt.REGISTER);
				throw new IllegalStateException("the log-in failed");
			}));
		}
		assertThrottled(() -> throttle(this.one).countFrom(HOME, Attempt.REGISTER));
	}

	@Test
	void tellsAddressesSubjectsAndKindsOfAttemptsApart() {
		exhaust(HOME);
		assertThrottled(() -> tryAt(HOME));
		assertPasses(() -> tryAt(STRANGER));
		assertPasses(() -> throttle(this.one).countOn("bob", HOME, Attempt.LOG_IN));
		assertPasses(() -> throttle(this.one).countOn(OWNER, HOME, Attempt.CLIENT_LOG_IN));
		assertPasses(() -> throttle(this.one).countFrom(HOME, Attempt.LOG_IN));
	}

	@Test
	void takesHalfAnIpv6AddressForOneHolder() {
		for (int i = 1; i <= 3; i++) {
			throttle(this.one).countFrom("2001:db8:0:1::" + i, Attempt.REGISTER);
		}
		assertThrottled(() -> throttle(this.one).countFrom("2001:db8:0:1:ffff::1", Attempt.REGISTER));
		assertPasses(() -> throttle(this.one).countFrom("2001:db8:0:2::1", Attempt.REGISTER));
	}

	@Test
	void takesAnIpv4AddressInIpv6FormForTheSame() {
		for (int i = 0; i < 3; i++) {
			throttle(this.one).countFrom("::ffff:192.0.2.1", Attempt.REGISTER);
		}
		assertThrottled(() -> throttle(this.one).countFrom("192.0.2.1", Attempt.REGISTER));
		assertPasses(() -> throttle(this.one).countFrom("192.0.2.2", Attempt.REGISTER));
	}

	@Test
	void countsWhatIsNoAddressToo() {
		for (String address : List.of("", "unknown", "a\0b")) {
			for (int i = 0; i < 3; i++) {
				throttle(this.one).countFrom(address, Attempt.REGISTER);
			}
			assertThrottled(() -> throttle(this.one).countFrom(address, Attempt.REGISTER));
		}
	}

	@Test
	void limitsAttemptsFromManyAddresses() {
		throttleEverywhere();
		assertThrottled(() -> tryAt("203.0.113.77"));
		assertThrottled(() -> tryAt(HOME));
	}

	@Test
	void letsTheOwnerInWhereHeIsFamiliarWhileStrangersTryEverywhere() {
		throttle(this.one).forgive(OWNER, HOME, Attempt.LOG_IN);
		throttleEverywhere();
		assertPasses(() -> throttle(this.other).countOn(OWNER, HOME, Attempt.LOG_IN));
		assertThrottled(() -> tryAt("203.0.113.77"));
		pass(Duration.ofDays(9));
		throttleEverywhere();
		assertPasses(() -> tryAt(HOME));
		pass(Duration.ofDays(2));
		throttleEverywhere();
		assertThrottled(() -> tryAt(HOME));
	}

	@Test
	void keepsAnAddressFamiliarThatGoesOnBeingUsed() {
		throttle(this.one).forgive(OWNER, HOME, Attempt.LOG_IN);
		pass(Duration.ofDays(9));
		throttle(this.one).forgive(OWNER, HOME, Attempt.LOG_IN);
		pass(Duration.ofDays(9));
		throttleEverywhere();
		assertPasses(() -> tryAt(HOME));
	}

	@Test
	void limitsAttemptsAlsoWhereTheSubjectIsFamiliar() {
		throttle(this.one).forgive(OWNER, HOME, Attempt.LOG_IN);
		exhaust(HOME);
		assertThrottled(() -> tryAt(HOME));
	}

	@Test
	void isFamiliarForOneSubjectAtOneAddressInOneKindOfAttemptOnly() {
		throttle(this.one).forgive("bob", HOME, Attempt.LOG_IN);
		throttle(this.one).forgive(OWNER, STRANGER, Attempt.LOG_IN);
		throttle(this.one).forgive(OWNER, HOME, Attempt.CLIENT_LOG_IN);
		throttleEverywhere();
		assertThrottled(() -> tryAt(HOME));
	}

	@Test
	void doesNotHoldAgainstTheOwnerWhatAStrangerWasRefused() {
		exhaust(STRANGER);
		for (int i = 0; i < 50; i++) {
			assertThrottled(() -> tryAt(STRANGER));
		}
		assertPasses(() -> tryAt(HOME));
	}

	@Test
	void forgetsFailuresOnceThePasswordWasRight() {
		for (int round = 0; round < 3; round++) {
			exhaust(HOME);
			throttle(this.other).forgive(OWNER, HOME, Attempt.LOG_IN);
		}
		assertPasses(() -> tryAt(HOME));
	}

	@Test
	void removesWhatSaysNothingAnyMoreAndNothingElse() {
		throttle(this.one).countFrom(HOME, Attempt.REGISTER);
		throttle(this.one).forgive("bob", HOME, Attempt.LOG_IN);
		pass(Duration.ofDays(10));
		exhaust(HOME);
		throttle(this.one).forgive(OWNER, STRANGER, Attempt.LOG_IN);
		AttemptRegister register = this.one.bean(AttemptRegister.class);
		assertThat(register.removeExpired(1)).isTrue();
		assertThat(register.removeExpired(100)).isFalse();
		assertThat(rows("attempt_count")).isEqualTo(2);
		assertThat(rows("familiar_address")).isEqualTo(1);
		assertThrottled(() -> tryAt(HOME));
	}

	@Test
	void keepsNeitherNamesNorAddresses() {
		throttle(this.one).countOn(OWNER, HOME, Attempt.LOG_IN);
		throttle(this.one).forgive(OWNER, HOME, Attempt.LOG_IN);
		for (String table : List.of("attempt_count", "familiar_address")) {
			assertThat(this.one.jdbc().queryForList("select encode(key, 'escape') from " + table, String.class))
				.isNotEmpty()
				.noneMatch((key) -> key.contains(OWNER) || key.contains(HOME));
		}
	}

	@Test
	void waitsForNoDisk() {
		assertThat(this.one.jdbc()
			.queryForObject("select relpersistence from pg_class where relname = 'attempt_count'", String.class))
			.isEqualTo("u");
	}

	@Test
	void isUnavailableWithoutItsDatabase() {
		Database database = TestPostgres.freshDatabase();
		try (TestStore store = TestStore.on(database, Fixtures.CLOCK,
				"spring.datasource.hikari.connection-timeout=500")) {
			assertPasses(() -> throttle(store).countFrom(HOME, Attempt.LOG_IN));
			database.drop();
			assertThatExceptionOfType(Unavailable.class)
				.isThrownBy(() -> throttle(store).countFrom(HOME, Attempt.LOG_IN));
			assertThatExceptionOfType(Unavailable.class)
				.isThrownBy(() -> throttle(store).countOn(OWNER, HOME, Attempt.LOG_IN));
		}
	}

	@Test
	void limitsNothingWhenSwitchedOff() {
		try (TestStore store = TestStore.on(TestPostgres.freshDatabase(), Fixtures.CLOCK,
				"kartoteka.rate-limits-enabled=false", "kartoteka.rate-limits.log-in.per-address=1/1h",
				"kartoteka.rate-limits.log-in.per-subject=1/1h")) {
			assertThat(store.statements().during(() -> {
				for (int i = 0; i < 10; i++) {
					throttle(store).countFrom(HOME, Attempt.LOG_IN);
					throttle(store).countOn(OWNER, HOME, Attempt.LOG_IN);
				}
				throttle(store).forgive(OWNER, HOME, Attempt.LOG_IN);
			})).isEmpty();
		}
	}

	private void tryAt(String address) {
		throttle(this.one).countOn(OWNER, address, Attempt.LOG_IN);
	}

	private void exhaust(String address) {
		for (int i = 0; i < 5; i++) {
			tryAt(address);
		}
	}

	/** Until the limit for all addresses together is reached. */
	private void throttleEverywhere() {
		int address = 1;
		while (passes("203.0.113." + address)) {
			address++;
		}
		assertThat(address).isLessThan(30);
	}

	private boolean passes(String address) {
		return passes(() -> tryAt(address));
	}

	private static boolean passes(Runnable attempt) {
		try {
			attempt.run();
			return true;
		}
		catch (Throttled ex) {
			return false;
		}
	}

	private static void assertPasses(Runnable attempt) {
		assertThatCode(attempt::run).doesNotThrowAnyException();
	}

	private static void assertThrottled(Runnable attempt) {
		assertThat(throttledFor(attempt)).isPositive();
	}

	private static Duration throttledFor(Runnable attempt) {
		try {
			attempt.run();
		}
		catch (Throttled ex) {
			return ex.retryAfter();
		}
		throw new AssertionError("not throttled");
	}

	/** The database's clock can't be moved, but what it is compared with can. */
	private void pass(Duration time) {
		String shift = " - interval '" + time.toNanos() / 1000 + " microseconds'";
		this.one.jdbc().update("update attempt_count set forgotten_at = forgotten_at" + shift);
		this.one.jdbc().update("update familiar_address set until = until" + shift);
	}

	private Integer rows(String table) {
		Integer rows = this.one.jdbc().queryForObject("select count(*) from " + table, Integer.class);
		return (rows == null) ? 0 : rows;
	}

	private static Throttle throttle(TestStore store) {
		return store.bean(Throttle.class);
	}

	private static boolean result(Future<Boolean> future) {
		try {
			return future.get();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
