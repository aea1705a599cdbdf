package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.web.RequestQueue;
import dev.kartoteka.adapter.web.ResponseDeadline;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseDeadlineFilterTest {

	private static final Duration WAIT = Duration.ofMillis(20);

	@Test
	void countsTheTimeInWhichTheRequestWaited() throws InterruptedException {
		Duration allowed = Duration.ofHours(1);
		assertThat(leftAfterWaiting(allowed)).isPositive().isLessThanOrEqualTo(allowed.minus(WAIT));
	}

	@Test
	void leavesNothingOnceMostOfTheTimeIsOver() throws InterruptedException {
		assertThat(leftAfterWaiting(WAIT.multipliedBy(2).minusNanos(1))).isZero();
	}

	private static Duration leftAfterWaiting(Duration allowed) throws InterruptedException {
		Queue<Runnable> begun = new ArrayDeque<>();
		AtomicReference<Duration> left = new AtomicReference<>();
		new RequestQueue(begun::add, 1, 1).execute(() -> left.set(left(new ResponseDeadlineFilter(allowed))));
		Thread.sleep(WAIT);
		begun.remove().run();
		return left.get();
	}

	private static Duration left(ResponseDeadlineFilter filter) {
		AtomicReference<Duration> left = new AtomicReference<>();
		try {
			filter.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(),
					(_, _) -> left.set(ResponseDeadline.atMost(Duration.ofDays(1))));
		}
		catch (IOException | ServletException ex) {
			throw new IllegalStateException(ex);
		}
		return left.get();
	}

}
