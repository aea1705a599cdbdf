package dev.kartoteka.adapter.mail.message;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.kartoteka.adapter.mail.CapturedLog;
import dev.kartoteka.domain.account.SendEmails;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class EmailTimerTest {

	private static final Duration MOMENT = Duration.ofMillis(5);

	private static final Duration EVER = Duration.ofDays(1);

	private EmailTimer timer = new EmailTimer(() -> false, EVER);

	@AfterEach
	void stop() {
		this.timer.stop();
	}

	@Test
	void looksForLettersAgainAndAgain() throws Exception {
		CountDownLatch looks = new CountDownLatch(5);
		start(() -> {
			looks.countDown();
			return false;
		}, MOMENT);

		assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void goesOnAtOnceWhileThereAreMore() throws Exception {
		AtomicInteger looks = new AtomicInteger();
		CountDownLatch done = new CountDownLatch(1);
		start(() -> {
			int look = looks.incrementAndGet();
			if (look == 1000) {
				done.countDown();
			}
			return look < 1000;
		}, Duration.ofMillis(100));

		// With pauses it would take more than a minute.
		assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void survivesFailuresOfAnyKindAndTellsThem() throws Exception {
		AtomicInteger looks = new AtomicInteger();
		CountDownLatch done = new CountDownLatch(1);
		try (CapturedLog log = new CapturedLog()) {
			start(() -> switch (looks.incrementAndGet()) {
				case 1 -> throw new IllegalStateException("the database\nis away");
				case 2 -> throw new StackOverflowError();
				default -> {
					done.countDown();
					yield false;
				}
			}, MOMENT);

			assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
			assertThat(log.lines()).contains(
					"Letters have to wait: java.lang.IllegalStateException: the database is away",
					"Letters have to wait: java.lang.StackOverflowError");
		}
	}

	@Test
	void waitsLongerFromFailureToFailure() throws Exception {
		AtomicInteger looks = new AtomicInteger();
		start(() -> {
			looks.incrementAndGet();
			throw new IllegalStateException("the database is away");
		}, MOMENT);
		Thread.sleep(1000);

		// Without that there would be more than a hundred.
		assertThat(looks.get()).isBetween(2, 20);
	}

	@Test
	void letsTheLettersInHandGoOutBeforeItStops() throws Exception {
		CountDownLatch sending = new CountDownLatch(1);
		CountDownLatch sent = new CountDownLatch(1);
		AtomicBoolean finished = new AtomicBoolean();
		AtomicBoolean interrupted = new AtomicBoolean();
		start(() -> {
			sending.countDown();
			try {
				sent.await();
				finished.set(true);
			}
			catch (InterruptedException _) {
				interrupted.set(true);
			}
			return true;
		}, MOMENT);
		assertThat(sending.await(20, TimeUnit.SECONDS)).isTrue();

		CountDownLatch stopped = new CountDownLatch(1);
		this.timer.stop(stopped::countDown);

		assertThat(stopped.await(200, TimeUnit.MILLISECONDS)).isFalse();
		sent.countDown();
		assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(finished).isTrue();
		assertThat(interrupted).isFalse();
	}

	@Test
	void doesNotSitOutAPauseToStop() throws Exception {
		start(() -> false, EVER);
		CountDownLatch stopped = new CountDownLatch(1);

		this.timer.stop(stopped::countDown);

		assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(this.timer.isRunning()).isFalse();
	}

	@Test
	void looksNoMoreOnceItHasStopped() throws Exception {
		AtomicInteger looks = new AtomicInteger();
		start(() -> {
			looks.incrementAndGet();
			return true;
		}, MOMENT);
		this.timer.stop();
		int untilThen = looks.get();
		Thread.sleep(50);

		assertThat(looks.get()).isEqualTo(untilThen);
	}

	@Test
	void startsOnceAndAgainAfterItHasStopped() throws Exception {
		AtomicInteger atOnce = new AtomicInteger();
		AtomicInteger mostAtOnce = new AtomicInteger();
		CountDownLatch looks = new CountDownLatch(200);
		SendEmails counting = () -> {
			mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
			atOnce.decrementAndGet();
			looks.countDown();
			return true;
		};
		start(counting, MOMENT);
		this.timer.start();
		this.timer.stop();
		this.timer.start();

		assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(mostAtOnce).hasValue(1);
	}

	@Test
	void stopsTogetherWithTheRequestsUnderWay() {
		// The phase in which Boot's web server finishes its requests.
		assertThat(this.timer.getPhase()).isEqualTo(Integer.MAX_VALUE - 1024);
	}

	private void start(SendEmails sendEmails, Duration interval) {
		this.timer = new EmailTimer(sendEmails, interval);
		this.timer.start();
	}

}
