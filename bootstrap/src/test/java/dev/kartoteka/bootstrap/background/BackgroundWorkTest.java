package dev.kartoteka.bootstrap.background;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackgroundWorkTest {

	@Test
	void beginsAnewAfterAFailure() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(2);
		BackgroundWork work = new BackgroundWork("failing") {

			@Override
			protected void work() {
				begun.countDown();
				throw new IllegalStateException("planted");
			}

		};
		work.start();
		try {
			assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
		}
		finally {
			work.stop();
		}
	}

}
