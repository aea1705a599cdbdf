package dev.kartoteka.bootstrap.wiring;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Unavailable;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UseCaseInterceptorTest {

	private final RecordingTransactions transactions = new RecordingTransactions();

	@Test
	void commitsWhatWentWellAndTellsIt() {
		assertThat(called(new Changing(() -> "done"))).isEqualTo("done");
		assertThat(this.transactions.events).containsExactly("begin", "commit", "told");
	}

	@Test
	void rollsBackOnEveryThrowable() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> called(new Changing(() -> {
			throw new NotFound("nothing");
		})));
		assertThatExceptionOfType(LinkageError.class).isThrownBy(() -> called(new Changing(() -> {
			throw new LinkageError("planted");
		})));
		assertThat(this.transactions.events).containsExactly("begin", "rollback", "begin", "rollback");
	}

	@Test
	void beginsAgainWhereOthersWereInTheWay() {
		List<String> tries = new ArrayList<>();
		String result = called(new Changing(() -> {
			tries.add("try");
			if (tries.size() < 3) {
				throw failure("40001");
			}
			return "done";
		}));
		assertThat(result).isEqualTo("done");
		assertThat(this.transactions.events).containsExactly("begin", "rollback", "begin", "rollback", "begin",
				"commit", "told");
	}

	@Test
	void givesUpAfterAFewTries() {
		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> called(new Changing(() -> {
			throw failure("40P01");
		})));
		assertThat(this.transactions.events).hasSize(8).doesNotContain("commit");
	}

	@Test
	void doesNotRepeatOtherFailures() {
		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> called(new Changing(() -> {
			throw failure("57014");
		})));
		assertThatExceptionOfType(UncategorizedSQLException.class).isThrownBy(() -> called(new Changing(() -> {
			throw failure("22012");
		})));
		assertThat(this.transactions.events).containsExactly("begin", "rollback", "begin", "rollback");
	}

	@Test
	void joinsTheTransactionOfAnotherUseCase() {
		List<String> tries = new ArrayList<>();
		assertThat(called(new Changing(() -> "outer " + called(new Changing(() -> {
			tries.add("try");
			if (tries.size() < 2) {
				throw failure("40P01");
			}
			return "inner";
		}))))).isEqualTo("outer inner");
		assertThat(this.transactions.events).containsExactly("begin", "rollback", "begin", "commit", "told");
	}

	@Test
	void beginsNoTransactionToRead() {
		assertThat(called(new Reading(() -> "read"))).isEqualTo("read");
		assertThat(this.transactions.events).isEmpty();
	}

	private String called(Port useCase) {
		ProxyFactory proxy = new ProxyFactory(useCase);
		proxy.addAdvice(new UseCaseInterceptor(() -> this.transactions, FaultLog::new,
				() -> this.transactions.events.add("told")));
		return ((Port) proxy.getProxy()).call();
	}

	private static UncategorizedSQLException failure(String state) {
		return new UncategorizedSQLException("a test", "select", new SQLException("planted", state));
	}

	interface Port {

		String call();

	}

	@UseCase
	record Changing(Supplier<String> work) implements Port {

		@Override
		public String call() {
			return this.work.get();
		}

	}

	@UseCase(readOnly = true)
	record Reading(Supplier<String> work) implements Port {

		@Override
		public String call() {
			return this.work.get();
		}

	}

	private static final class RecordingTransactions extends AbstractPlatformTransactionManager {

		private static final long serialVersionUID = 1L;

		private final transient List<String> events = new ArrayList<>();

		@Override
		protected Object doGetTransaction() {
			return this;
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
			this.events.add("begin");
		}

		@Override
		protected boolean isExistingTransaction(Object transaction) {
			return TransactionSynchronizationManager.isActualTransactionActive();
		}

		@Override
		protected void doSetRollbackOnly(DefaultTransactionStatus status) {
			// The outermost rolls back.
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
			this.events.add("commit");
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
			this.events.add("rollback");
		}

	}

}
