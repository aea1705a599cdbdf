package dev.kartoteka.adapter.text.message;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.kartoteka.adapter.text.CapturedLog;
import dev.kartoteka.adapter.text.TextAdapterConfiguration;
import dev.kartoteka.adapter.text.TextFolder;
import dev.kartoteka.adapter.text.Texts;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextMessenger;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Text messages through a real HTTP server that has its moods. */
class HttpGatewayTest {

	private static final String SECRET = "secret-of-the-gateway";

	private final Gateway gateway = new Gateway();

	@AfterEach
	void stop() {
		this.gateway.close();
	}

	@Test
	void sendsAForm() {
		send("body=to={digits}&from=+&text={text}&id={id}");
		assertThat(this.gateway.onlyRequest()).isEqualTo(new Gateway.Received("POST", "/send",
				"application/x-www-form-urlencoded", null,
				"to=79517487295&from=+&text=A%20%26%20B%22%3A%20your%20code%20for%20a%20new%20password%20is%20012345."
						+ "%20Do%20not%20tell%20it%20to%20anyone.&id=7"));
	}

	@Test
	void sendsJson() {
		send("content-type=application/json", "headers=Authorization: Bearer " + SECRET,
				"body={\"to\":\"{phone}\",\"text\":\"{text}\"}");
		assertThat(this.gateway.onlyRequest())
			.isEqualTo(new Gateway.Received("POST", "/send", "application/json", "Bearer " + SECRET,
					"{\"to\":\"+79517487295\",\"text\":\"A & B\\u0022: your code for a new password is 012345."
							+ " Do not tell it to anyone.\"}"));
	}

	@Test
	void sendsXml() {
		send("content-type=text/xml; charset=utf-8", "method=PUT", "body=<sms to='{phone}'>{text}</sms>");
		assertThat(this.gateway.onlyRequest().body()).startsWith("<sms to='+79517487295'>A &amp; B&quot;: your code");
	}

	@Test
	void sendsEverythingInTheAddress() {
		send("url=" + this.gateway.address() + "/send?key=" + SECRET + "&to={phone}&text={text}", "method=GET");
		assertThat(this.gateway.onlyRequest().method()).isEqualTo("GET");
		assertThat(this.gateway.onlyRequest().contentType()).isNull();
		assertThat(this.gateway.onlyRequest().uri())
			.startsWith("/send?key=" + SECRET + "&to=%2B79517487295&text=A%20%26%20B%22%3A%20your%20code");
	}

	@ParameterizedTest
	@CsvSource({ "200, '{\"status\":\"ok\"}', true", "202, '{\"status\": \"ok\"}', true",
			"200, '{\"status\":\"error\"}', false", "200, '', false", "203, '{\"status\":\"ok\"}', false",
			"400, '{\"status\":\"ok\"}', false", "500, '{\"status\":\"ok\"}', false",
			"302, '{\"status\":\"ok\"}', false" })
	void knowsSuccessByStatusAndBody(int status, String answer, boolean success) {
		this.gateway.behave(Gateway.answering(status, answer));
		String[] settings = { "body=to={phone}&text={text}", "success-status=200-202",
				"success-body=\"status\": ?\"ok\"" };
		if (success) {
			assertThatNoException().isThrownBy(() -> send(settings));
		}
		else {
			assertNotDelivered(settings);
		}
	}

	@Test
	void followsNoRedirect() throws Exception {
		try (Gateway elsewhere = new Gateway()) {
			this.gateway.behave((exchange) -> {
				exchange.getResponseHeaders().add("Location", elsewhere.address() + "/send");
				Gateway.answering(307, "").handle(exchange);
			});
			assertNotDelivered("body=to={phone}&text={text}");
			assertThat(elsewhere.received()).isEmpty();
		}
	}

	@Test
	void doesNotWaitForAGatewayThatStalls() {
		assertFailsInTime((exchange) -> sleepLong());
	}

	@Test
	void doesNotWaitForABodyThatTrickles() {
		assertFailsInTime((exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			for (int i = 0; i < 1000; i++) {
				exchange.getResponseBody().write('x');
				exchange.getResponseBody().flush();
				sleep(Duration.ofMillis(50));
			}
		});
	}

	@Test
	void doesNotReadAnAnswerWithoutEnd() {
		assertFailsInTime((exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			byte[] block = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < 10_000; i++) {
				exchange.getResponseBody().write(block);
			}
		});
	}

	@Test
	void reportsAClosedConnection() {
		assertFailsInTime((exchange) -> exchange.close());
	}

	@Test
	void reportsAGatewayThatIsNotThere() {
		this.gateway.close();
		assertNotDelivered("body=to={phone}&text={text}");
	}

	@Test
	void sendsOnceEvenIfTheGatewayFailsAfterItHasAccepted() {
		this.gateway.behave(Gateway.answering(503, "accepted, but"));
		assertNotDelivered("body=to={phone}&text={text}");
		assertThat(this.gateway.received()).hasSize(1);
	}

	@Test
	void deliversOthersWhileOneStalls() throws Exception {
		CountDownLatch stalled = new CountDownLatch(1);
		CountDownLatch others = new CountDownLatch(1);
		this.gateway.behave((exchange) -> {
			if (this.gateway.received().size() == 1) {
				stalled.countDown();
				await(others);
			}
			Gateway.answering(200, "ok").handle(exchange);
		});
		application("timeout=15s", "body=to={phone}&text={text}").run((context) -> {
			TextMessenger messenger = context.getBean(TextMessenger.class);
			try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				Future<?> first = threads.submit(() -> messenger.deliver(Texts.password(Language.ENGLISH)));
				stalled.await();
				List<Future<?>> delivered = new ArrayList<>();
				for (int i = 0; i < 20; i++) {
					delivered.add(threads.submit(() -> messenger.deliver(Texts.password(Language.RUSSIAN))));
				}
				for (Future<?> other : delivered) {
					other.get();
				}
				assertThat(first.isDone()).isFalse();
				others.countDown();
			}
		});
		assertThat(this.gateway.received()).hasSize(21);
	}

	@Test
	void keepsSecretsOutOfTheLog() {
		try (CapturedLog log = new CapturedLog()) {
			this.gateway.behave((exchange) -> Gateway.answering(500, this.gateway.received().getLast().body() + SECRET)
				.handle(exchange));
			assertNotDelivered("url=" + this.gateway.address() + "/send?key=" + SECRET,
					"headers=Authorization: Bearer " + SECRET, "body=to={phone}&text={text}&password=" + SECRET);
			assertThat(log.lines()).anyMatch((line) -> line.startsWith("Text message 7 was not delivered:"))
				.noneMatch((line) -> Stream.of(SECRET, Texts.CODE, Texts.PHONE, "79517487295", "localhost")
					.anyMatch(line::contains));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			url=gateway.example.org                                 | url is no address
			method=DELETE                                           | method is none of
			headers=Authorization                                   | headers has a line
			headers=Host: example.org                               | headers has a header that the program sets itself
			content-type=text/plain                                 | content-type is none of
			body=to={phone}                                         | body and the address have no place
			body=text={text}                                        | body and the address have no place
			success-status=ok                                       | success-status is no range
			success-body=(                                          | success-body is no regular expression
			timeout=16s                                             | timeout is not within 15s
			timeout=0s                                              | timeout is not within 15s""")
	void saysWhichSettingIsWrong(String setting, String reason) {
		application("body=to={phone}&text={text}", setting).run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageStartingWith("kartoteka.text-messages.gateway." + reason));
	}

	private void assertFailsInTime(HttpHandler behavior) {
		this.gateway.behave(behavior);
		long begin = System.nanoTime();
		assertNotDelivered("timeout=2s", "body=to={phone}&text={text}");
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
		assertThat(this.gateway.received()).hasSize(1);
	}

	private void assertNotDelivered(String... settings) {
		assertThatExceptionOfType(TextMessenger.NotDelivered.class).isThrownBy(() -> send(settings));
	}

	private void send(String... settings) {
		application(settings)
			.run((context) -> context.getBean(TextMessenger.class).deliver(Texts.password(Language.ENGLISH)));
	}

	private ApplicationContextRunner application(String... settings) {
		String[] prefixed = Stream.of(settings)
			.map((setting) -> "kartoteka.text-messages.gateway." + setting)
			.toArray(String[]::new);
		return new ApplicationContextRunner().withUserConfiguration(TextAdapterConfiguration.class)
			.withBean(Clock.class, Clock::systemUTC)
			.withBean(TextFolder.class, () -> new TextFolder(Path.of("unused")))
			.withPropertyValues("kartoteka.service-name=A & B\"",
					"kartoteka.text-messages.gateway.url=" + this.gateway.address() + "/send")
			.withPropertyValues(prefixed);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(60, TimeUnit.SECONDS);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

	private static void sleepLong() {
		sleep(Duration.ofSeconds(60));
	}

	private static void sleep(Duration duration) {
		try {
			Thread.sleep(duration);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

}
