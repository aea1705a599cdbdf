package dev.kartoteka.endtoend;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.OrganizationGuard;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Fails each prepared statement that no single machine could answer if the cards were on
 * several, and records it for tests that do not see the failure.
 */
final class GuardedStatements implements BeanPostProcessor {

	private final Set<String> failed = new ConcurrentSkipListSet<>();

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource dataSource) ? new ObservedDataSource(dataSource, this::check) : bean;
	}

	/** Returns why statements have failed. */
	Set<String> failed() {
		return this.failed;
	}

	private void check(String method, Object @Nullable [] arguments) {
		if (method.startsWith("prepare") && arguments != null) {
			check((String) arguments[0]);
		}
	}

	private void check(String sql) {
		try {
			for (String one : sql.split("; ", -1)) {
				OrganizationGuard.check(one);
			}
		}
		catch (AssertionError ex) {
			this.failed.add(String.valueOf(ex.getMessage()));
			throw ex;
		}
	}

}
