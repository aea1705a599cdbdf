package dev.kartoteka.bootstrap.command;

import dev.kartoteka.adapter.django.DjangoAdapterConfiguration;
import dev.kartoteka.adapter.geojson.GeojsonAdapterConfiguration;
import dev.kartoteka.adapter.persistence.PersistenceAdapterConfiguration;
import dev.kartoteka.adapter.security.SecurityAdapterConfiguration;
import dev.kartoteka.bootstrap.wiring.UseCasesConfiguration;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * What commands need, made only where it is used. Nobody finds this by scanning: it is no
 * part of a program that serves.
 */
@EnableAutoConfiguration
@ComponentScan({ "dev.kartoteka.bootstrap.settings", "dev.kartoteka.bootstrap.database" })
@Import({ DjangoAdapterConfiguration.class, GeojsonAdapterConfiguration.class, PersistenceAdapterConfiguration.class,
		SecurityAdapterConfiguration.class, UseCasesConfiguration.class })
class CommandContext {

	/** Starts nothing: what clears up from time to time does so where it is set up. */
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
