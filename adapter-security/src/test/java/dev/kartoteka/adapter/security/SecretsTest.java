package dev.kartoteka.adapter.security;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.security.shared.token.TokenFixtures;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.ResponseTime;

import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Secrets stay out of the log, even at its lowest level. */
class SecretsTest {

	private static final String SECRET = "a-secret-that-nobody-may-find-in-a-log-file";

	private static final String SHORT_SECRET = "short-secret-nobody-may-see";

	private static final String PASSWORD = "S3cretpass!x";

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Level usualLevel = this.root.getLevel();

	private final List<Appender<ILoggingEvent>> usualAppenders = new ArrayList<>();

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.root.iteratorForAppenders().forEachRemaining(this.usualAppenders::add);
		this.usualAppenders.forEach(this.root::detachAppender);
		this.log.start();
		this.root.addAppender(this.log);
		this.root.setLevel(Level.TRACE);
	}

	@AfterEach
	void stopListening() {
		this.root.detachAppender(this.log);
		this.usualAppenders.forEach(this.root::addAppender);
		this.root.setLevel(this.usualLevel);
	}

	@Test
	void areNotLogged() throws Exception {
		try (GenericWebApplicationContext application = started(SECRET)) {
			Tokens.TokenPair pair = application.getBean(Tokens.class)
				.issue(new Caller(new AccountId(5), new SessionId(7)), 0);
			PasswordHasher hasher = application.getBean(PasswordHasher.class);
			PasswordHash hash = hasher.hash(new Password(PASSWORD));
			hasher.verify(new Password(PASSWORD), hash);
			hasher.verify(new Password(PASSWORD), new PasswordHash("garbage-of-a-hash"));
			for (String token : List.of(pair.access(), pair.refresh(), pair.access() + "x", "garbage-of-a-token")) {
				send(application, "Bearer " + token);
			}
			send(application, "Bearer garbage-of-a-token garbage-of-a-token");

			assertThat(lines()).isNotEmpty()
				.noneMatch((line) -> Stream
					.of(SECRET, PASSWORD, hash.encoded(), pair.access(), pair.refresh(), "garbage-of-a-hash",
							"garbage-of-a-token")
					.anyMatch(line::contains));
		}
	}

	@Test
	void areNotInTheReasonForAFailedStart() {
		assertThatException().isThrownBy(() -> started(SHORT_SECRET))
			.havingRootCause()
			.withMessageContaining("27 bytes");

		assertThat(lines()).anyMatch((line) -> line.contains("27 bytes"))
			.noneMatch((line) -> line.contains(SHORT_SECRET));
	}

	private List<String> lines() {
		return this.log.list.stream().map((event) -> event.getFormattedMessage() + "\n" + trace(event)).toList();
	}

	private static String trace(ILoggingEvent event) {
		return (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy()) : "";
	}

	private static GenericWebApplicationContext started(String secret) {
		MockServletContext container = new MockServletContext();
		GenericWebApplicationContext application = new GenericWebApplicationContext(container);
		AnnotationConfigUtils.registerAnnotationConfigProcessors(application);
		application.registerBean(SecurityKeys.class, () -> TokenFixtures.securityKeys(secret));
		application.registerBean(Clock.class, Clock::systemUTC);
		application.registerBean(ErasureFolder.class, () -> new ErasureFolder(Path.of("target", "erasures")));
		application.registerBean(ResponseTime.class, ResponseTime::unlimited);
		application.registerBean(SecurityAdapterConfiguration.class);
		application.refresh();
		container.setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
		return application;
	}

	private static void send(GenericWebApplicationContext application, String authorization) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(application.getServletContext(), "GET", "/");
		request.addHeader("Authorization", authorization);
		application.getBean("springSecurityFilterChain", Filter.class)
			.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
	}

}
