package dev.kartoteka.bootstrap.trace;

import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;

/** Puts what traces statements around the data source, outside of all other proxies. */
final class TracedDataSourceProcessor implements BeanPostProcessor, Ordered {

	private final Supplier<Traces> traces;

	TracedDataSourceProcessor(Supplier<Traces> traces) {
		this.traces = traces;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database) ? this.traces.get().around(database) : bean;
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

}
