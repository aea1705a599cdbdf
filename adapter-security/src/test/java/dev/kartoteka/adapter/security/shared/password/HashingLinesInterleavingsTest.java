package dev.kartoteka.adapter.security.shared.password;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.security.shared.password.HashingLine.LogIns;
import dev.kartoteka.adapter.security.shared.password.HashingLine.OfAccount;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.interleaving.Interleavings;
import dev.kartoteka.domain.shared.Throttled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HashingLinesInterleavingsTest {

	private static final HashingLine ALICE = new OfAccount(new AccountId(1));

	private static final HashingLine LOG_INS = new LogIns();

	@Test
	void runsWorkOnceUnlessItIsAbandoned() {
		Interleavings.explore(() -> {
			HashingLines lines = new HashingLines(4);
			AtomicInteger abandoned = new AtomicInteger();
			AtomicInteger others = new AtomicInteger();
			Runnable toAbandon = abandoned::incrementAndGet;

			Interleavings.inParallel(() -> {
				lines.add(ALICE, toAbandon);
				lines.remove(ALICE, toAbandon);
			}, () -> {
				lines.add(LOG_INS, others::incrementAndGet);
				runNext(lines);
				runNext(lines);
			});
			runNext(lines);

			assertEquals(1, others.get());
			assertTrue(abandoned.get() >= 0 && abandoned.get() <= 1);
			assertEquals(0, lines.size());
			assertNull(lines.next());
		});
	}

	@Test
	void givesAnAccountHalfOfThePlaces() {
		Interleavings.explore(() -> {
			HashingLines lines = new HashingLines(2);
			AtomicInteger refused = new AtomicInteger();
			Runnable add = () -> {
				try {
					lines.add(ALICE, refused::get);
				}
				catch (Throttled expected) {
					refused.incrementAndGet();
				}
			};

			Interleavings.inParallel(add, add);

			assertEquals(1, refused.get());
			assertEquals(1, lines.size());
		});
	}

	private static void runNext(HashingLines lines) {
		Runnable work = lines.next();
		if (work != null) {
			work.run();
		}
	}

}
