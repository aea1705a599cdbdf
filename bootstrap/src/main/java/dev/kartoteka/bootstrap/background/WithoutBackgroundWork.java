package dev.kartoteka.bootstrap.background;

import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;

/** Starts no background work. Commands import it. */
public class WithoutBackgroundWork {

	@Bean
	static LifecycleProcessor lifecycleProcessor() {
		return new LifecycleProcessor() {

			@Override
			public void onRefresh() {
			}

			@Override
			public void onClose() {
			}

			@Override
			public void start() {
			}

			@Override
			public void stop() {
			}

			@Override
			public boolean isRunning() {
				return false;
			}

		};
	}

}
