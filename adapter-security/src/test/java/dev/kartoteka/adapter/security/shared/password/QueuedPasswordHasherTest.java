package dev.kartoteka.adapter.security.shared.password;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.ResponseTime;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class QueuedPasswordHasherTest {

	private static final Password PASSWORD = new Password("S3cretpass!x");

	private static final Password NON_LATIN = new Password("Пароль-№1 " + "ж".repeat(40));

	private static final HashingQueue QUEUE = new HashingQueue(2, 10, Duration.ofSeconds(30), ResponseTime.unlimited(),
			HashingLine.LogIns::new);

	private final PasswordHasher hasher = Hashers.of(Hashers.CURRENT, QUEUE);

	@AfterAll
	static void stop() {
		QUEUE.close();
	}

	@Test
	void writesTheCostIntoTheHash() {
		assertThat(this.hasher.hash(PASSWORD).encoded())
			.matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
	}

	@Test
	void saltsEveryHash() {
		assertThat(this.hasher.hash(PASSWORD)).isNotEqualTo(this.hasher.hash(PASSWORD));
	}

	@Test
	void verifiesItsOwnHashes() {
		for (Password password : new Password[] { PASSWORD, NON_LATIN, new Password(""),
				new Password("x".repeat(128)) }) {
			PasswordHash hash = this.hasher.hash(password);

			assertThat(this.hasher.verify(password, hash)).isTrue();
			assertThat(this.hasher.isOutdated(hash)).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "S3cretpass!X", "S3cretpass!", "S3cretpass!x ", "", "\0" })
	void refusesOtherPasswords(String other) {
		assertThat(this.hasher.verify(new Password(other), this.hasher.hash(PASSWORD))).isFalse();
	}

	@Test
	void usesEveryCharacterOfALongPassword() {
		Password one = new Password("x".repeat(127) + "1");
		Password other = new Password("x".repeat(127) + "2");

		assertThat(this.hasher.verify(other, this.hasher.hash(one))).isFalse();
	}

	// The first is from the contract; Django 3.2 made the others, and Django 5.2 the last
	// one.
	@ParameterizedTest
	@ValueSource(strings = { "pbkdf2_sha256$260000$abcdefghijkl12$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U=",
			"pbkdf2_sha1$1000$abcdefghijkl12$iabFljPqBLv/k8/qjlHlfclWZjM=",
			"argon2$argon2id$v=19$m=102400,t=2,p=8$YWJjZGVmZ2hpamtsMTI$Jk++5ZBDFm+IXQIduTerlQ",
			"bcrypt_sha256$$2b$05$zmdifpUgPsqsDU/hTE3v3enbL.rOgYgrKx7hdvc5QNyqpzZgpcuca",
			"bcrypt$$2b$05$UrEXwhosfcO2uV2IrBDBp.d6DJ.8UY1u7t5s5qyC9eeYZ5ndgA9LG",
			"scrypt$16384$Fdnsz8B9fL8mORfoTjEmZ1$8$5$8gLl9gIaxV2kkosAKn1LhnOAO0b9lzQw7GZbNPGSmG+bv+zTwZAvLCyzHek9kSI2plFBaJIRfJs+HM1Z5jFjhA==" })
	void verifiesWhatDjangoHashed(String encoded) {
		PasswordHash hash = new PasswordHash(encoded);

		assertThat(this.hasher.understands(hash)).isTrue();
		assertThat(this.hasher.verify(PASSWORD, hash)).isTrue();
		assertThat(this.hasher.verify(new Password("S3cretpass!X"), hash)).isFalse();
		assertThat(this.hasher.isOutdated(hash)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "pbkdf2_sha256$260000$abcdefghijkl12$XDlqmMzEl0QoPvxzzJpL+SGFbUfqSVYG0kjNYvZ9hNA=",
			"pbkdf2_sha1$1000$abcdefghijkl12$CHt7Ca7EOFL+JwiBHmk34QRqOOQ=",
			"argon2$argon2id$v=19$m=102400,t=2,p=8$YWJjZGVmZ2hpamtsMTI$LaVIS08m0k6y9vCh9ASU/g",
			"bcrypt_sha256$$2b$05$aPTt.kcCQ//4fBkfL3g88./pOlkbL5j2bV6uynJfMY7233agzt8da",
			"bcrypt$$2b$05$pJh7gv6y7.57yv/k2AGY1O7GAxKoHwcPzWmDK.EC4Q6mcHfjBhPpG" })
	void verifiesNonLatinPasswordsOfDjango(String encoded) {
		assertThat(this.hasher.verify(NON_LATIN, new PasswordHash(encoded))).isTrue();
		assertThat(this.hasher.verify(PASSWORD, new PasswordHash(encoded))).isFalse();
	}

	@Test
	void verifiesAnEmptyPasswordOfDjango() {
		PasswordHash hash = new PasswordHash(
				"pbkdf2_sha256$1000$abcdefghijkl12$/IvjfXJnft39D1FidZn5tUzK99ntL5S5LeDH9t063Hk=");

		assertThat(this.hasher.verify(new Password(""), hash)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "!", "!1BrrgtKrVo6ve9KSCkXAZFnhvcHHAfmVRO28Oasp", "S3cretpass!x", "plain$S3cretpass!x",
			"md5$abc$d3b07384d113edec49eaa6238ad5ff00", "pbkdf2_sha256", "pbkdf2_sha256$260000$salt",
			"pbkdf2_sha256$$salt$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U=",
			"pbkdf2_sha256$0$abcdefghijkl12$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U=",
			"pbkdf2_sha256$-1$abcdefghijkl12$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U=",
			"pbkdf2_sha256$260000$$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U=",
			"pbkdf2_sha256$260000$abcdefghijkl12$", "pbkdf2_sha256$260000$abcdefghijkl12$=",
			"pbkdf2_sha256$260000$abcdefghijkl12$жжжж", "$argon2id$v=19$m=19456,t=2,p=1$$",
			"$argon2id$v=19$m=7,t=2,p=1$YWJjZGVmZ2hpamtsMTI$Jk++5ZBDFm+IXQIduTerlQ",
			"$argon2id$v=19$m=19456,t=0,p=1$YWJjZGVmZ2hpamtsMTI$Jk++5ZBDFm+IXQIduTerlQ",
			"$argon2id$v=19$m=19456,t=2,p=0$YWJjZGVmZ2hpamtsMTI$Jk++5ZBDFm+IXQIduTerlQ",
			"$argon2id$v=20$m=19456,t=2,p=1$YWJjZGVmZ2hpamtsMTI$Jk++5ZBDFm+IXQIduTerlQ", "bcrypt$", "bcrypt$$2b$05$",
			"bcrypt$$2b$03$UrEXwhosfcO2uV2IrBDBp.d6DJ.8UY1u7t5s5qyC9eeYZ5ndgA9LG",
			"bcrypt_sha256$$2x$05$zmdifpUgPsqsDU/hTE3v3enbL.rOgYgrKx7hdvc5QNyqpzZgpcuca" })
	void refusesTextsThatAreNoHashes(String encoded) {
		assertThat(this.hasher.understands(new PasswordHash(encoded))).isFalse();
		assertThat(this.hasher.verify(PASSWORD, new PasswordHash(encoded))).isFalse();
		assertThat(this.hasher.isOutdated(new PasswordHash(encoded))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "pbkdf2_sha256$2000001$abcdefghijkl12$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U=",
			"pbkdf2_sha256$9999999999$abcdefghijkl12$B6ISyFX8pa0sf9E9Ohxp9Aspoz2PHUgsj91V0fsHB/U=",
			"bcrypt$$2b$31$UrEXwhosfcO2uV2IrBDBp.d6DJ.8UY1u7t5s5qyC9eeYZ5ndgA9LG",
			"scrypt$131072$salt$8$5$8gLl9gIaxV2kkosAKn1LhnOAO0b9lzQw7GZbNPGSmG+bv+zTwZAvLCyzHek9kSI2plFBaJIRfJs+HM1Z5jFjhA==",
			"scrypt$16384$salt$8$99$8gLl9gIaxV2kkosAKn1LhnOAO0b9lzQw7GZbNPGSmG+bv+zTwZAvLCyzHek9kSI2plFBaJIRfJs+HM1Z5jFjhA==",
			"scrypt$16000$salt$8$5$8gLl9gIaxV2kkosAKn1LhnOAO0b9lzQw7GZbNPGSmG+bv+zTwZAvLCyzHek9kSI2plFBaJIRfJs+HM1Z5jFjhA==",
			"scrypt$0$salt$8$5$8gLl9gIaxV2kkosAKn1LhnOAO0b9lzQw7GZbNPGSmG+bv+zTwZAvLCyzHek9kSI2plFBaJIRfJs+HM1Z5jFjhA==",
			"scrypt$999999$salt$99$99$8gLl9gIaxV2kkosAKn1LhnOAO0b9lzQw7GZbNPGSmG+bv+zTwZAvLCyzHek9kSI2plFBaJIRfJs+HM1Z5jFjhA==",
			"$argon2id$v=19$m=999999,t=2,p=1$YWJjZGVmZ2hpamtsMTI$Jk++5ZBDFm+IXQIduTerlQ",
			"$argon2id$v=19$m=102400,t=99,p=1$YWJjZGVmZ2hpamtsMTI$Jk++5ZBDFm+IXQIduTerlQ",
			"$argon2id$v=19$m=102400,t=2,p=99$YWJjZGVmZ2hpamtsMTI$Jk++5ZBDFm+IXQIduTerlQ" })
	void refusesHashesAboveTheCostLimits(String encoded) {
		assertThat(new DjangoPbkdf2Format().read(encoded)).isNull();
		assertThat(new DjangoBcryptFormat().read(encoded)).isNull();
		assertThat(new DjangoScryptFormat().read(encoded)).isNull();
		assertThat(Hashers.argon2(Hashers.CURRENT).read(encoded)).isNull();
		assertThat(this.hasher.verify(PASSWORD, new PasswordHash(encoded))).isFalse();
	}

	@Test
	void reportsHashesOfAnotherCostAsOutdated() {
		PasswordHash cheaper = Hashers.of(new Argon2Cost(12288, 3, 1), QUEUE).hash(PASSWORD);

		assertThat(this.hasher.verify(PASSWORD, cheaper)).isTrue();
		assertThat(this.hasher.isOutdated(cheaper)).isTrue();
	}

	@Test
	void doesTheSameWorkForAnUnknownAccount() {
		PasswordHash hash = this.hasher.hash(PASSWORD);
		Password wrong = new Password("wrong password");
		long usual = leastWorkOf(() -> this.hasher.verify(wrong, hash));

		assertThat(leastWorkOf(() -> this.hasher.verifyNothing(wrong))).isBetween(usual / 2, usual * 2);
		assertThat(leastWorkOf(() -> this.hasher.verify(wrong, new PasswordHash("!")))).isBetween(usual / 2, usual * 2);
	}

	@Test
	void padsTheDurationOfFailures() {
		PasswordHasher even = new QueuedPasswordHasher(Hashers.argon2(Hashers.CURRENT), QUEUE,
				new ConstantTimePadding(Duration.ofMillis(500)), Hashers.SALTS);
		PasswordHash cheap = new PasswordHash("pbkdf2_sha1$1000$abcdefghijkl12$iabFljPqBLv/k8/qjlHlfclWZjM=");
		Password wrong = new Password("wrong password");

		assertThat(nanosOf(() -> even.verify(wrong, cheap))).isGreaterThanOrEqualTo(500_000_000);
		assertThat(nanosOf(() -> even.verify(wrong, even.hash(PASSWORD)))).isGreaterThanOrEqualTo(500_000_000);
		assertThat(nanosOf(() -> even.verifyNothing(wrong))).isGreaterThanOrEqualTo(500_000_000);
		assertThat(LongStream.generate(() -> nanosOf(() -> even.verify(PASSWORD, cheap))).limit(5).min().orElseThrow())
			.isLessThan(500_000_000);
	}

	// Processor time, which unlike elapsed time does not depend on the load of the
	// machine.
	// The first hashes warm up.
	private static long leastWorkOf(Runnable check) {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < 15; i++) {
			long before = nanosOfHashingThreads();
			check.run();
			least = Math.min(least, nanosOfHashingThreads() - before);
		}
		return least;
	}

	private static long nanosOfHashingThreads() {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
			.filter((thread) -> thread != null && thread.getThreadName().startsWith("password-hashing-"))
			.mapToLong((thread) -> Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))
			.sum();
	}

	private static long nanosOf(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return System.nanoTime() - start;
	}

}
