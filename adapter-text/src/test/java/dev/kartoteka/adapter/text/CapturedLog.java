package dev.kartoteka.adapter.text;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** Everything that Kartoteka logs until it is closed. */
public final class CapturedLog implements AutoCloseable {

	private final Logger logger = (Logger) LoggerFactory.getLogger("dev.kartoteka");

	private final ListAppender<ILoggingEvent> events = new ListAppender<>();

	public CapturedLog() {
		this.events.start();
		this.logger.setLevel(Level.TRACE);
		this.logger.addAppender(this.events);
	}

	public List<String> lines() {
		return List.copyOf(this.events.list)
			.stream()
			.map((event) -> event.getFormattedMessage() + ((event.getThrowableProxy() != null)
					? "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()) : ""))
			.toList();
	}

	@Override
	public void close() {
		this.logger.detachAppender(this.events);
	}

}
