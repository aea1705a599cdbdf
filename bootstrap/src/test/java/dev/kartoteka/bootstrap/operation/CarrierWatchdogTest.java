package dev.kartoteka.bootstrap.operation;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.kartoteka.bootstrap.ChildProcess;

import static org.assertj.core.api.Assertions.assertThat;

class CarrierWatchdogTest {

	/** In a process of its own, since no virtual thread of it goes on meanwhile. */
	@Test
	void letsVirtualThreadsGoOnThatHaveNoCarrierLeft() throws Exception {
		try (ChildProcess child = ChildProcess.run(PinnedCarriers.class, Map.of())) {
			assertThat(child.awaitExit()).as(child.output()).isZero();
			assertThat(child.output()).contains("Virtual threads had no carrier for")
				.containsSubsequence("goes on", "as many carriers as before");
		}
	}

}
