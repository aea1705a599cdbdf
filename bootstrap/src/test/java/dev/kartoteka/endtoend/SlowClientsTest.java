package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.ports.RunningTime;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that send or read so slowly that they would keep connections for ever. */
class SlowClientsTest extends EndToEnd {

	private static final int HUNDRED = 100;

	/** So long a connection of any speed is open. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration LIMIT = Duration.ofSeconds(30);

	/** Fits into the send buffer of the operating system. */
	private static final String LIST = "/clients/client-card-l/1/";

	/** Does not fit. */
	private static final String LONG_LIST = "/clients/client-card-l/2/";

	/**
	 * If all asked at once, some would wait for their turn so long that they are refused.
	 */
	private static final Semaphore listsAtOnce = new Semaphore(8);

	private static Person alice;

	private static String head;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		store.organization(1, alice, "Short");
		store.organization(2, alice, "Long");
		store.cards(1, 400);
		store.cards(2, 10_000);
		head = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + as(alice).headers().get("Authorization") + "\r\n";
	}

	@Test
	void areClosedWithinHalfAMinuteWhileOthersAreServed() throws Exception {
		Consumer reader = as(alice);
		List<Duration> idle = served(reader, Duration.ofSeconds(3));
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Drip> drips = new ArrayList<>();
			for (int i = 0; i < HUNDRED; i++) {
				String list = (i % 5 == 0) ? LONG_LIST : LIST;
				drips.add(new Drip("head", callers.submit(SlowClientsTest::sendsOneHeaderASecond)));
				drips.add(new Drip("body", callers.submit(SlowClientsTest::sendsOneByteOfTheBodyASecond)));
				drips.add(new Drip("reader of " + list, callers.submit(() -> readsOneByteASecond(list))));
			}
			Future<String> steadyReader = callers.submit(SlowClientsTest::readsAtFourKilobytesASecond);
			Future<String> steadySender = callers.submit(SlowClientsTest::sendsTwoKilobytesASecond);
			List<Duration> others = served(reader, LIMIT);

			List<String> missed = new ArrayList<>();
			for (Drip drip : drips) {
				Open open = drip.open().get();
				if (open.passed().compareTo(PATIENCE) <= 0 || open.running().compareTo(LIMIT) >= 0) {
					missed.add(drip.kind() + " after " + open.running().toSeconds() + " s");
				}
			}
			assertThat(missed).as("connections closed too early or too late").hasSizeLessThanOrEqualTo(30);
			assertThat(steadyReader.get()).startsWith("HTTP/1.1 200");
			assertThat(steadySender.get()).startsWith("HTTP/1.1 200");
			idle.addAll(served(reader, Duration.ofSeconds(3)));
			assertThat(others).as("requests of others").hasSizeGreaterThan(idle.size() * 5 / 4);
			assertThat(median(others)).isLessThan(median(idle).multipliedBy(3));
		}
	}

	private static List<Duration> served(Consumer reader, Duration time) throws InterruptedException {
		List<Duration> durations = new ArrayList<>();
		long end = System.nanoTime() + time.toNanos();
		while (System.nanoTime() < end) {
			long begin = System.nanoTime();
			reader.get("/organizations/organization-lc/").is(200);
			durations.add(Duration.ofNanos(System.nanoTime() - begin));
			Thread.sleep(20);
		}
		return durations;
	}

	private static Duration median(List<Duration> durations) {
		Collections.sort(durations);
		return durations.get(durations.size() / 2);
	}

	/** Each line has 300 bytes, so that the head is still small at the end. */
	private static Open sendsOneHeaderASecond() throws Exception {
		return drip("GET " + LIST + head, ("X: " + "y".repeat(295) + "\r\n").getBytes(StandardCharsets.US_ASCII));
	}

	private static Open sendsOneByteOfTheBodyASecond() throws Exception {
		return drip("PATCH /auth/users/me/" + head + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n",
				" ".getBytes(StandardCharsets.US_ASCII));
	}

	/** Returns how long the connection was open, at most a little more than the limit. */
	private static Open drip(String begin, byte[] portion) throws Exception {
		try (Socket socket = connect(begin)) {
			OutputStream out = socket.getOutputStream();
			return open(() -> {
				out.write(portion);
				return socket.getInputStream().available() == 0;
			});
		}
	}

	private static Open readsOneByteASecond(String list) throws Exception {
		try (Socket socket = connectWithList(list)) {
			InputStream in = socket.getInputStream();
			return open(() -> {
				boolean more = in.read() >= 0;
				// A line break before a request says nothing. It fails if the connection
				// is closed.
				socket.getOutputStream().write('\n');
				return more;
			});
		}
	}

	/** Asks again if the list is refused because too many are read at once. */
	private static Socket connectWithList(String list) throws Exception {
		listsAtOnce.acquire();
		try {
			Socket socket = connect("GET " + list + head + "\r\n");
			for (int refusals = 0; !statusLine(socket).equals("HTTP/1.1 200"); refusals++) {
				assertThat(refusals).isLessThan(5);
				socket.close();
				socket = connect("GET " + list + head + "\r\n");
			}
			return socket;
		}
		finally {
			listsAtOnce.release();
		}
	}

	private static String statusLine(Socket socket) throws IOException {
		return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
	}

	private static Open open(Step step) throws Exception {
		RunningTime time = RunningTime.begin();
		Open open = new Open(Duration.ZERO, Duration.ZERO);
		while (open.running().compareTo(LIMIT) < 0 && takes(step)) {
			Thread.sleep(1000);
			open = new Open(time.passed(), time.running());
		}
		return open;
	}

	private static boolean takes(Step step) {
		try {
			return step.take();
		}
		catch (IOException closed) {
			return false;
		}
	}

	/** With a small window, so that most of the response waits for the reader. */
	private static Socket connect(String begin) throws IOException {
		Socket socket = new Socket();
		socket.setReceiveBufferSize(4096);
		socket.connect(new InetSocketAddress(program.address().getHost(), program.address().getPort()));
		socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	/** Meanwhile the program cannot send anything for longer than 15 s. */
	private static String readsAtFourKilobytesASecond() throws Exception {
		try (Socket socket = connect("GET " + LONG_LIST + head + "\r\n")) {
			String first = new String(socket.getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
			for (int second = 1; second < LIMIT.toSeconds(); second++) {
				Thread.sleep(1000);
				assertThat(socket.getInputStream().readNBytes(4096)).as("second " + second).hasSize(4096);
			}
			return first;
		}
	}

	private static String sendsTwoKilobytesASecond() throws Exception {
		String body = "{\"name\":\"Alice\"" + " ".repeat(2048 * 20) + "}";
		try (Socket socket = connect("PATCH /auth/users/me/" + head
				+ "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n")) {
			for (int i = 0; i < body.length(); i += 2048) {
				Thread.sleep(1000);
				socket.getOutputStream()
					.write(body.substring(i, Math.min(i + 2048, body.length())).getBytes(StandardCharsets.US_ASCII));
			}
			return statusLine(socket);
		}
	}

	private record Drip(String kind, Future<Open> open) {
	}

	/** How long a connection was open, with pauses of the machine and without. */
	private record Open(Duration passed, Duration running) {
	}

	private interface Step {

		/** Returns false if the server has closed the connection. */
		boolean take() throws IOException;

	}

}
