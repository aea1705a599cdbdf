package dev.kartoteka.adapter.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import dev.kartoteka.domain.account.RemoveNeverActivatedAccounts;
import dev.kartoteka.domain.account.SendEmails;
import dev.kartoteka.domain.audit.RemoveOldAuditEntries;
import dev.kartoteka.domain.clientcardimport.CarryOnClientCardImports;
import dev.kartoteka.domain.clientcardimport.RemoveFinishedImports;
import dev.kartoteka.domain.code.RemoveExpiredCodes;
import dev.kartoteka.domain.idempotency.RemoveExpiredResponses;
import dev.kartoteka.domain.image.SweepImages;
import dev.kartoteka.domain.invitation.RemoveExpiredEmailInvitations;
import dev.kartoteka.domain.membership.RemoveOldDeclines;
import dev.kartoteka.domain.message.OutboxQueries;
import dev.kartoteka.domain.message.RemoveOldMessageFiles;
import dev.kartoteka.domain.message.SendTexts;
import dev.kartoteka.domain.session.RemoveExpiredSessions;
import dev.kartoteka.domain.session.WriteSessionUses;
import dev.kartoteka.domain.statistics.StatisticsQueries;
import dev.kartoteka.domain.throttle.RemoveExpiredAttempts;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static dev.kartoteka.adapter.jobs.Job.AtStop.FINISH_BATCH;
import static dev.kartoteka.adapter.jobs.Job.AtStop.RUN_LAST_BATCH;

/**
 * The list of all jobs. Every replica runs each of them; where replicas work on the same
 * rows, the use case takes rows that no other replica has taken.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobProperties.class)
class JobsConfiguration {

	@Bean
	Jobs jobs(JobProperties settings, SendEmails emails, SendTexts texts, CarryOnClientCardImports imports,
			SweepImages images, WriteSessionUses sessionUses, OutboxMetrics outbox, BusinessMetrics business,
			RemoveExpiredAttempts attempts, RemoveExpiredResponses responses, RemoveExpiredCodes codes,
			RemoveOldAuditEntries auditEntries, RemoveFinishedImports finished, RemoveOldDeclines declines,
			RemoveExpiredEmailInvitations invitations, RemoveOldMessageFiles messageFiles,
			RemoveExpiredSessions sessions, RemoveNeverActivatedAccounts accounts) {
		return new Jobs(List.of(
				// Work that a user waits for.
				new Job("emails", settings.letters().interval(), FINISH_BATCH, emails::sendDue),
				new Job("texts", Duration.ofSeconds(1), FINISH_BATCH, texts::sendDue),
				new Job("client-card-imports", settings.imports().interval(), FINISH_BATCH, imports::carryOn),
				// What this replica alone knows.
				new Job("session-uses", Duration.ofSeconds(30), RUN_LAST_BATCH, once(sessionUses::write)),
				new Job("outbox-metrics", Duration.ofSeconds(15), FINISH_BATCH, once(outbox::read)),
				new Job("business-metrics", Duration.ofMinutes(1), FINISH_BATCH, once(business::read)),
				// What is no longer needed.
				new Job("unused-images", settings.images().sweepInterval(), FINISH_BATCH, images::sweep),
				new Job("expired-attempts", Duration.ofMinutes(5), FINISH_BATCH, attempts::removeExpired),
				new Job("expired-responses", Duration.ofMinutes(10), FINISH_BATCH, responses::removeExpired),
				new Job("expired-codes", Duration.ofMinutes(1), FINISH_BATCH, codes::removeExpired),
				new Job("old-audit-entries", Duration.ofMinutes(10), FINISH_BATCH,
						() -> auditEntries.removeOlderThan(settings.changes().retention())),
				new Job("finished-imports", Duration.ofHours(1), FINISH_BATCH, finished::removeFinished),
				new Job("old-declines", Duration.ofHours(1), FINISH_BATCH, declines::removeOld),
				new Job("expired-invitations", Duration.ofHours(1), FINISH_BATCH, invitations::removeExpired),
				new Job("old-message-files", Duration.ofHours(1), FINISH_BATCH, messageFiles::removeOld),
				new Job("expired-sessions", Duration.ofHours(1), FINISH_BATCH, sessions::removeExpired),
				new Job("never-activated-accounts", Duration.ofHours(1), FINISH_BATCH,
						() -> accounts.removeOlderThan(settings.accounts().neverActivatedRetention()))));
	}

	@Bean
	JobMetrics jobMetrics(Jobs jobs, Clock clock) {
		return new JobMetrics(jobs.all(), clock);
	}

	@Bean
	OutboxMetrics outboxMetrics(OutboxQueries outbox) {
		return new OutboxMetrics(outbox);
	}

	@Bean
	BusinessMetrics businessMetrics(StatisticsQueries statistics) {
		return new BusinessMetrics(statistics);
	}

	@Bean
	JobRunner jobRunner(Jobs jobs, JobMetrics metrics, JobFaults faults) {
		return new JobRunner(jobs.all(), metrics, new FailingJobs(faults));
	}

	/** Work that is done in one batch. */
	private static Job.Batch once(Runnable work) {
		return () -> {
			work.run();
			return false;
		};
	}

}
