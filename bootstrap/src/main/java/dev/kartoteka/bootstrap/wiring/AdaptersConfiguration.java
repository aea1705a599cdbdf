package dev.kartoteka.bootstrap.wiring;

import dev.kartoteka.adapter.cli.CliAdapterConfiguration;
import dev.kartoteka.adapter.console.CardFileAccess;
import dev.kartoteka.adapter.console.ConsoleAdapterConfiguration;
import dev.kartoteka.adapter.console.UploadClock;
import dev.kartoteka.adapter.jobs.JobsAdapterConfiguration;
import dev.kartoteka.adapter.mail.MailAdapterConfiguration;
import dev.kartoteka.adapter.media.MediaAdapterConfiguration;
import dev.kartoteka.adapter.persistence.CallerWrites;
import dev.kartoteka.adapter.persistence.PersistenceAdapterConfiguration;
import dev.kartoteka.adapter.persistence.ReadReplica;
import dev.kartoteka.adapter.security.SecurityAdapterConfiguration;
import dev.kartoteka.adapter.text.TextAdapterConfiguration;
import dev.kartoteka.adapter.web.CardFiles;
import dev.kartoteka.adapter.web.ResponseDeadline;
import dev.kartoteka.adapter.web.WebAdapterConfiguration;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@Import({ CliAdapterConfiguration.class, ConsoleAdapterConfiguration.class, JobsAdapterConfiguration.class,
		MailAdapterConfiguration.class, MediaAdapterConfiguration.class, PersistenceAdapterConfiguration.class,
		SecurityAdapterConfiguration.class, TextAdapterConfiguration.class, WebAdapterConfiguration.class,
		KeysAndFolders.class })
class AdaptersConfiguration {

	/** The console reads bodies itself, but does not know the deadline of a response. */
	@Bean
	UploadClock uploadClock() {
		return new UploadClock(ResponseDeadline::postpone);
	}

	/** Without a read replica there is nothing that a caller must not miss. */
	@Bean
	FilterRegistrationBean<CallerWritesFilter> callerWritesFilter(CallerWrites writes, ReadReplica replica) {
		FilterRegistrationBean<CallerWritesFilter> registration = new FilterRegistrationBean<>(
				new CallerWritesFilter(writes));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setEnabled(replica.isConfigured());
		return registration;
	}

	/** Both adapters take the same files, so one of them reads them. */
	@Bean
	CardFileAccess cardFileAccess(CardFiles files) {
		return new CardFilesOfTheApi(files);
	}

}
