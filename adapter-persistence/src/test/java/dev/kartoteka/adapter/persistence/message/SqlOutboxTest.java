package dev.kartoteka.adapter.persistence.message;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Outbox;
import dev.kartoteka.domain.ports.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an outbox that is shared by replicas does beyond the contract. */
@Tag("slow")
class SqlOutboxTest {

	private static final Duration LEASE = Duration.ofMinutes(10);

	private final TestStore store = TestStore.empty();

	private final Outbox outbox = this.store.outbox();

	private final Fixtures fixtures = new Fixtures(this.store);

	@Test
	void givesEveryLetterToOneOfTwoWhoTakeAtOnce() throws Exception {
		this.store.jdbc().update("""
				insert into letter (kind, recipient, language)
				select 'ACTIVATION', 'user' || i || '@example.org', 'ENGLISH'
				from generate_series(1, 500) i""");
		CyclicBarrier together = new CyclicBarrier(2);
		Callable<List<Email>> taker = () -> {
			together.await();
			List<Email> taken = new ArrayList<>(this.outbox.takeDue(7, LEASE));
			together.await();
			taken.addAll(takeAll());
			return taken;
		};
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			Future<List<Email>> one = threads.submit(taker);
			Future<List<Email>> other = threads.submit(taker);
			assertThat(one.get()).isNotEmpty();
			assertThat(other.get()).isNotEmpty();
			List<Email> both = new ArrayList<>(one.get());
			both.addAll(other.get());
			assertThat(both).extracting(Email::id).hasSize(500).doesNotHaveDuplicates();
		}
	}

	/**
	 * Asks once more after it has found nothing: the other sender may have held the rest.
	 */
	private List<Email> takeAll() {
		List<Email> all = new ArrayList<>();
		for (int vain = 0; vain < 3;) {
			List<Email> taken = this.outbox.takeDue(7, LEASE);
			all.addAll(taken);
			vain = taken.isEmpty() ? vain + 1 : 0;
		}
		return all;
	}

	@Test
	void doesNotWaitForLettersThatSomebodyElseIsTaking() throws SQLException {
		this.fixtures.anEmail(EmailKind.ACTIVATION, "a@example.org");
		this.fixtures.anEmail(EmailKind.ACTIVATION, "b@example.org");
		try (Connection connection = this.store.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("select from letter where recipient = 'a@example.org' for update");
			assertThat(CompletableFuture.supplyAsync(() -> recipients(this.outbox.takeDue(10, LEASE))))
				.succeedsWithin(Duration.ofSeconds(20))
				.isEqualTo(List.of("b@example.org"));
			connection.rollback();
		}
		assertThat(recipients(this.outbox.takeDue(10, LEASE))).containsExactly("a@example.org");
	}

	@Test
	void takesAndForgetsBesideAnyTransaction() {
		this.fixtures.anEmail(EmailKind.ACTIVATION, "a@example.org");
		this.fixtures.anEmail(EmailKind.ACTIVATION, "b@example.org");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.store.inTransaction(() -> {
			this.outbox.discard(this.outbox.takeDue(1, LEASE).getFirst());
			throw new IllegalStateException("the next letter made trouble");
		}));
		assertThat(recipients(this.outbox.takeDue(10, LEASE))).containsExactly("b@example.org");
	}

	@Test
	void doesNotPostponeALetterThatWasTriedByAnotherInTheMeantime() {
		this.fixtures.anEmail(EmailKind.ACTIVATION, "a@example.org");
		Email ours = this.outbox.takeDue(1, Duration.ZERO).getFirst();
		this.outbox.postpone(this.outbox.takeDue(1, LEASE).getFirst(), Duration.ZERO);
		this.outbox.postpone(ours, Duration.ofDays(1));
		assertThat(this.outbox.takeDue(1, LEASE)).extracting(Email::attempts).containsExactly(1);
	}

	@Test
	void leavesLettersThatItCannotReadToANewerVersion() {
		this.store.jdbc()
			.update("insert into letter (kind, recipient, language) values ('GREETING', 'a@example.org', 'ENGLISH'),"
					+ " ('ACTIVATION', 'b@example.org', 'KLINGON'), ('ACTIVATION', 'c@example.org', 'RUSSIAN')");
		assertThat(recipients(this.outbox.takeDue(10, LEASE))).containsExactly("c@example.org");
	}

	private static List<String> recipients(List<Email> emails) {
		return emails.stream().map((email) -> email.recipient().value()).toList();
	}

}
