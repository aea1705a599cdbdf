package dev.kartoteka.bootstrap.wiring;

import java.util.Objects;
import java.util.function.Supplier;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.persistence.DatabaseFailures;
import dev.kartoteka.application.UseCase;
import dev.kartoteka.bootstrap.fault.FaultLog;
import dev.kartoteka.bootstrap.fault.Subject;
import dev.kartoteka.domain.shared.Outage;

import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.MatchAlwaysTransactionAttributeSource;
import org.springframework.transaction.interceptor.RollbackRuleAttribute;
import org.springframework.transaction.interceptor.RuleBasedTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a use case. A use case that writes runs in a transaction, which is rolled back on
 * every throwable and tried again after a serialization failure or a deadlock. A
 * read-only one runs without a transaction. Outages are reported to the fault log.
 */
class UseCaseInterceptor implements MethodInterceptor {

	private static final Logger log = LoggerFactory.getLogger(UseCaseInterceptor.class);

	private static final int MAX_ATTEMPTS = 4;

	/** Cached, since finding the annotation costs more than everything else here. */
	private static final ClassValue<Boolean> READ_ONLY = new ClassValue<>() {
		@Override
		protected Boolean computeValue(Class<?> type) {
			return Objects.requireNonNull(AnnotationUtils.findAnnotation(type, UseCase.class)).readOnly();
		}
	};

	private final Supplier<TransactionManager> transactionManager;

	private final Supplier<FaultLog> faultLog;

	private final Runnable afterCommit;

	private volatile @Nullable TransactionInterceptor transactions;

	/**
	 * Gets both at the first call, since advisors are created before them.
	 * @param afterCommit is called after each change
	 */
	UseCaseInterceptor(Supplier<TransactionManager> transactionManager, Supplier<FaultLog> faultLog,
			Runnable afterCommit) {
		this.transactionManager = transactionManager;
		this.faultLog = faultLog;
		this.afterCommit = afterCommit;
	}

	/**
	 * Runs the method. Within another use case it joins the transaction of that one,
	 * which also handles failures.
	 */
	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return isReadOnly(invocation) ? invocation.proceed() : transactions().invoke(invocation);
		}
		try {
			return isReadOnly(invocation) ? invocation.proceed() : written((ProxyMethodInvocation) invocation);
		}
		catch (RuntimeException ex) {
			throw reported(DatabaseFailures.translate(ex));
		}
	}

	private @Nullable Object written(ProxyMethodInvocation invocation) throws Throwable {
		Object result = inTransaction(invocation);
		this.faultLog.get().succeeded(Subject.DATABASE);
		this.afterCommit.run();
		return result;
	}

	private RuntimeException reported(RuntimeException failure) {
		if (failure instanceof Outage outage) {
			this.faultLog.get().failed(outage);
		}
		return failure;
	}

	private static boolean isReadOnly(MethodInvocation invocation) {
		return READ_ONLY.get(Objects.requireNonNull(invocation.getThis()).getClass());
	}

	private @Nullable Object inTransaction(ProxyMethodInvocation invocation) throws Throwable {
		for (int attempt = 1;; attempt++) {
			try {
				return transactions().invoke(invocation.invocableClone());
			}
			catch (RuntimeException ex) {
				if (attempt == MAX_ATTEMPTS || !DatabaseFailures.isWorthRetrying(ex)) {
					throw ex;
				}
				log.info("{} is tried again after a conflict with other transactions", invocation.getMethod());
			}
		}
	}

	private TransactionInterceptor transactions() {
		TransactionInterceptor interceptor = this.transactions;
		if (interceptor == null) {
			interceptor = new TransactionInterceptor(this.transactionManager.get(), rolledBackOnEveryThrowable());
			this.transactions = interceptor;
		}
		return interceptor;
	}

	private static MatchAlwaysTransactionAttributeSource rolledBackOnEveryThrowable() {
		RuleBasedTransactionAttribute attribute = new RuleBasedTransactionAttribute();
		attribute.getRollbackRules().add(new RollbackRuleAttribute(Throwable.class));
		MatchAlwaysTransactionAttributeSource source = new MatchAlwaysTransactionAttributeSource();
		source.setTransactionAttribute(attribute);
		return source;
	}

}
