package dev.kartoteka.bootstrap.wiring;

import java.util.Objects;
import java.util.function.Supplier;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.MatchAlwaysTransactionAttributeSource;
import org.springframework.transaction.interceptor.RollbackRuleAttribute;
import org.springframework.transaction.interceptor.RuleBasedTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import dev.kartoteka.adapter.persistence.DatabaseFailures;
import dev.kartoteka.application.UseCase;

/**
 * Runs a use case: one that changes something in a transaction, rolled back on every
 * throwable, and tried again where the database gave up only because of others
 * (serialization failure, deadlock); a read-only one as it is.
 */
class UseCaseInterceptor implements MethodInterceptor {

	private static final Logger log = LoggerFactory.getLogger(UseCaseInterceptor.class);

	private static final int TRIES = 4;

	/** Looking for the mark costs more than the rest of this. */
	private static final ClassValue<Boolean> READ_ONLY = new ClassValue<>() {
		@Override
		protected Boolean computeValue(Class<?> type) {
			return Objects.requireNonNull(AnnotationUtils.findAnnotation(type, UseCase.class)).readOnly();
		}
	};

	private final Supplier<TransactionManager> transactionManager;

	private volatile @Nullable TransactionInterceptor transactions;

	/** The manager is asked for at the first call, since advisors are made before it. */
	UseCaseInterceptor(Supplier<TransactionManager> transactionManager) {
		this.transactionManager = transactionManager;
	}

	/**
	 * Within another use case it joins that one's transaction, and leaves failures to it.
	 */
	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return isReadOnly(invocation) ? invocation.proceed() : transactions().invoke(invocation);
		}
		try {
			return isReadOnly(invocation) ? invocation.proceed() : inTransaction((ProxyMethodInvocation) invocation);
		}
		catch (RuntimeException ex) {
			throw DatabaseFailures.translate(ex);
		}
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
				if (attempt == TRIES || !DatabaseFailures.isWorthRetrying(ex)) {
					throw ex;
				}
				log.info("{} met others in the database; it is tried again", invocation.getMethod());
			}
		}
	}

	private TransactionInterceptor transactions() {
		TransactionInterceptor made = this.transactions;
		if (made == null) {
			made = new TransactionInterceptor(this.transactionManager.get(), rolledBackOnEveryThrowable());
			this.transactions = made;
		}
		return made;
	}

	private static MatchAlwaysTransactionAttributeSource rolledBackOnEveryThrowable() {
		RuleBasedTransactionAttribute attribute = new RuleBasedTransactionAttribute();
		attribute.getRollbackRules().add(new RollbackRuleAttribute(Throwable.class));
		MatchAlwaysTransactionAttributeSource source = new MatchAlwaysTransactionAttributeSource();
		source.setTransactionAttribute(attribute);
		return source;
	}

}
