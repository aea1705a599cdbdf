package dev.kartoteka.adapter.web.wire.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityLogTest {

	private static final Instant START = Instant.parse("2026-11-28T12:00:00Z");

	private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` ", Pattern.MULTILINE);

	private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(SecurityLog.NAME);

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	private Instant now = START;

	private final InstantSource source = () -> this.now;

	private final SecurityLog log = new SecurityLog(this.source.withZone(ZoneOffset.UTC));

	@BeforeEach
	void listen() {
		this.lines.start();
		LOGGER.addAppender(this.lines);
	}

	@AfterEach
	void listenNoMore() {
		LOGGER.detachAppender(this.lines);
	}

	@Test
	void writesOneLineForAnEvent() {
		this.log.record(SecurityEvent.LOG_IN, "192.0.2.1", "account=7");
		assertThat(texts()).containsExactly("event=log_in address=192.0.2.1 account=7");
	}

	@Test
	void isBoundedPerAddressAndEvent() {
		for (int i = 0; i < 1000; i++) {
			this.log.record(SecurityEvent.THROTTLED, "192.0.2.1", "");
		}
		this.log.record(SecurityEvent.THROTTLED, "192.0.2.2", "");
		this.log.record(SecurityEvent.FORBIDDEN, "192.0.2.1", "");
		assertThat(texts()).hasSize(SecurityLog.PER_ADDRESS + 2);
	}

	@Test
	void isBoundedInTotal() {
		for (int i = 0; i < 1000; i++) {
			this.log.record(SecurityEvent.UNAUTHENTICATED, "192.0.2." + i, "");
		}
		assertThat(texts()).hasSize(SecurityLog.PER_EVENT);
	}

	@Test
	void tellsLaterHowManyEventsItHasSuppressed() {
		for (int i = 0; i < SecurityLog.PER_ADDRESS + 5; i++) {
			this.log.record(SecurityEvent.THROTTLED, "192.0.2.1", "");
		}
		this.now = START.plus(Duration.ofMinutes(1));
		this.lines.list.clear();
		this.log.record(SecurityEvent.THROTTLED, "192.0.2.1", "");
		assertThat(texts()).hasSize(2).first().isEqualTo("event=throttled suppressed=5");
		this.now = START.plus(Duration.ofMinutes(2));
		this.lines.list.clear();
		this.log.record(SecurityEvent.THROTTLED, "192.0.2.1", "");
		assertThat(texts()).hasSize(1);
	}

	@Test
	void knowsTheEventsThatTheDocumentsList() throws IOException {
		String page = Files.readString(documents().resolve("operations.md"));
		int begin = page.indexOf("## Security events");
		String section = page.substring(begin, page.indexOf("\n## ", begin));
		List<String> listed = ROW.matcher(section).results().map((row) -> row.group(1)).toList();
		assertThat(listed)
			.containsExactlyElementsOf(Arrays.stream(SecurityEvent.values()).map(SecurityEvent::text).toList());
	}

	private static Path documents() {
		Path folder = Path.of("docs");
		return Files.exists(folder) ? folder : Path.of("..", "docs");
	}

	private List<String> texts() {
		return this.lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

}
