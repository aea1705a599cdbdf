package dev.kartoteka.adapter.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
import dev.kartoteka.domain.message.WaitingMessages;
import dev.kartoteka.domain.session.RemoveExpiredSessions;
import dev.kartoteka.domain.session.WriteSessionUses;
import dev.kartoteka.domain.statistics.Statistics;
import dev.kartoteka.domain.statistics.StatisticsQueries;
import dev.kartoteka.domain.throttle.RemoveExpiredAttempts;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class JobsConfigurationTest {

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| [^|]+ \\| [^|]+ \\| ([^|]+) \\|$");

	/** How often each use case was called. */
	private final Map<Class<?>, Integer> calls = new ConcurrentHashMap<>();

	@Test
	void everyJobStandsInTheGuideOfOperators() throws IOException {
		Map<String, String> documented = ROW.matcher(Files.readString(Path.of("..", "docs", "operations.md")))
			.results()
			.collect(Collectors.toMap((row) -> row.group(1), (row) -> row.group(2)));
		application().run((context) -> assertThat(context.getBean(Jobs.class).all())
			.allSatisfy((job) -> assertThat(documented).containsEntry(job.name(), switch (job.atStop()) {
				case FINISH_BATCH -> "finishes its batch";
				case RUN_LAST_BATCH -> "runs once more";
			}))
			.hasSameSizeAs(documented.keySet()));
	}

	@Test
	void intervalsAreSettings() {
		application("kartoteka.letters.interval=7s", "kartoteka.imports.interval=8s",
				"kartoteka.images.sweep-interval=9s")
			.run((context) -> assertThat(context.getBean(Jobs.class).all())
				.filteredOn((job) -> List.of("emails", "client-card-imports", "unused-images").contains(job.name()))
				.extracting(Job::interval)
				.containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(8), Duration.ofSeconds(9)));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "kartoteka.letters.interval", "kartoteka.imports.interval", "kartoteka.images.sweep-interval",
					"kartoteka.changes.retention", "kartoteka.accounts.never-activated-retention" })
	void saysWhichSettingIsNoDuration(String setting) {
		application(setting + "=0s").run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessage(setting + " is PT0S, which is less than a millisecond"));
	}

	@Test
	void jobsRunWhileTheApplicationDoes() {
		application("kartoteka.letters.interval=5ms", "kartoteka.imports.interval=5ms",
				"kartoteka.images.sweep-interval=5ms")
			.run((context) -> await().atMost(Duration.ofSeconds(20))
				.until(() -> this.calls.keySet()
					.containsAll(List.of(SendEmails.class, CarryOnClientCardImports.class, SweepImages.class))));
		assertThat(this.calls).as("written at the stop").containsEntry(WriteSessionUses.class, 1);
	}

	@Test
	void everyJobCallsAUseCaseOfItsOwn() {
		application("kartoteka.changes.retention=3d").run((context) -> {
			context.getBean(JobRunner.class).stop();
			this.calls.clear();
			context.getBean(Jobs.class).all().forEach((job) -> job.batch().run());
			assertThat(this.calls).hasSameSizeAs(context.getBean(Jobs.class).all())
				.allSatisfy((_, calls) -> assertThat(calls).isEqualTo(1));
		});
	}

	@Test
	void showsHowMuchThereIsOnceItIsRead() {
		application().run((context) -> {
			context.getBean(JobRunner.class).stop();
			BusinessMetrics metrics = new BusinessMetrics(context.getBean(StatisticsQueries.class));
			SimpleMeterRegistry registry = new SimpleMeterRegistry();
			metrics.bindTo(registry);
			assertThat(registry.getMeters()).hasSize(8);
			assertThat(registry.get("kartoteka.accounts").gauge().value()).isNaN();

			metrics.read();
			assertThat(
					registry.getMeters().stream().map((meter) -> meter.measure().iterator().next().getValue()).sorted())
				.containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
			assertThat(registry.get("kartoteka.client.cards").gauge().value()).isEqualTo(4);
		});
	}

	private ApplicationContextRunner application(String... properties) {
		return new ApplicationContextRunner().withUserConfiguration(JobsAdapterConfiguration.class)
			.withBean(Clock.class, Clock::systemUTC)
			.withBean(JobFaults.class, () -> new ToldFaults(new CopyOnWriteArrayList<>()))
			.withBean(SendEmails.class, () -> () -> called(SendEmails.class))
			.withBean(SendTexts.class, () -> () -> called(SendTexts.class))
			.withBean(RemoveExpiredCodes.class, () -> () -> called(RemoveExpiredCodes.class))
			.withBean(CarryOnClientCardImports.class, () -> () -> called(CarryOnClientCardImports.class))
			.withBean(SweepImages.class, () -> () -> called(SweepImages.class))
			.withBean(WriteSessionUses.class, () -> () -> called(WriteSessionUses.class))
			.withBean(OutboxQueries.class, () -> new OutboxQueries() {

				@Override
				public WaitingMessages waitingEmails() {
					called(OutboxQueries.class);
					return new WaitingMessages(0, Duration.ZERO);
				}

				@Override
				public WaitingMessages waitingTexts() {
					return new WaitingMessages(0, Duration.ZERO);
				}

			})
			.withBean(StatisticsQueries.class, () -> () -> {
				called(StatisticsQueries.class);
				return new Statistics(1, 2, 3, 4, 5, 6, 7, Duration.ofSeconds(8));
			})
			.withBean(RemoveExpiredAttempts.class, () -> () -> called(RemoveExpiredAttempts.class))
			.withBean(RemoveExpiredResponses.class, () -> () -> called(RemoveExpiredResponses.class))
			.withBean(RemoveOldAuditEntries.class, () -> (retention) -> {
				assertThat(retention).isEqualTo(Duration.ofDays(3));
				return called(RemoveOldAuditEntries.class);
			})
			.withBean(RemoveFinishedImports.class, () -> () -> called(RemoveFinishedImports.class))
			.withBean(RemoveOldDeclines.class, () -> () -> called(RemoveOldDeclines.class))
			.withBean(RemoveExpiredEmailInvitations.class, () -> () -> called(RemoveExpiredEmailInvitations.class))
			.withBean(RemoveOldMessageFiles.class, () -> () -> called(RemoveOldMessageFiles.class))
			.withBean(RemoveExpiredSessions.class, () -> () -> called(RemoveExpiredSessions.class))
			.withBean(RemoveNeverActivatedAccounts.class, () -> (age) -> {
				assertThat(age).isEqualTo(Duration.ofDays(90));
				return called(RemoveNeverActivatedAccounts.class);
			})
			.withPropertyValues(properties);
	}

	private boolean called(Class<?> useCase) {
		this.calls.merge(useCase, 1, Integer::sum);
		return false;
	}

}
