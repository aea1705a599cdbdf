package dev.kartoteka.bootstrap.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.kartoteka.adapter.web.ResponseDeadline;
import dev.kartoteka.domain.ports.RunningTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
@Tag("slow")
class WatchdogSocketFactoryTest {

	private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

	private ServerSocket server;

	private Socket client;

	private Socket peer;

	/** The thread of the latest read. */
	private volatile @Nullable Thread caller;

	@BeforeEach
	void connect() throws IOException {
		this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		this.client = new WatchdogSocketFactory().createSocket(this.server.getInetAddress(),
				this.server.getLocalPort());
		this.peer = this.server.accept();
	}

	@AfterEach
	void close() throws IOException {
		this.callers.shutdownNow();
		this.client.close();
		this.peer.close();
		this.server.close();
	}

	@Test
	void readsWhatComesInTime() throws Exception {
		this.client.setSoTimeout(60_000);
		assertThat(readAfter(Duration.ofSeconds(40), 200)).isEqualTo(200);
		assertThat(readAfter(Duration.ofSeconds(40), 7)).as("each read has its own time").isEqualTo(7);
		this.peer.close();
		assertThat(read().get()).isEqualTo(-1);
	}

	@Test
	void allowsEachReadNoMoreThanItsTime() throws Exception {
		this.client.setSoTimeout(60_000);
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> readAfter(Duration.ofSeconds(61), 200))
			.withCauseInstanceOf(SocketTimeoutException.class);
	}

	@Test
	void endsASilenceAndTheConnection() throws IOException {
		this.client.setSoTimeout(1000);
		assertThat(this.client.getSoTimeout()).isEqualTo(1000);
		RunningTime time = RunningTime.begin();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> read().get())
			.withCauseInstanceOf(SocketTimeoutException.class)
			.withMessageContaining("No response for 1000 ms");
		assertThat(time.passed()).isGreaterThan(Duration.ofSeconds(1));
		assertThat(time.running()).isLessThan(Duration.ofSeconds(3));
		assertThat(this.client.isClosed()).isTrue();
	}

	@Test
	void endsAReadAtTheDeadlineOfTheResponse() throws IOException {
		this.client.setSoTimeout(60_000);
		RunningTime time = RunningTime.begin();
		Future<Integer> read = this.callers.submit(() -> {
			try (ResponseDeadline _ = ResponseDeadline.begin(Duration.ofSeconds(1), Duration.ZERO, () -> false)) {
				return this.client.getInputStream().read();
			}
		});
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(read::get)
			.withCauseInstanceOf(SocketTimeoutException.class);
		assertThat(time.passed()).isGreaterThan(Duration.ofSeconds(1));
		assertThat(time.running()).isLessThan(Duration.ofSeconds(3));
	}

	/**
	 * The driver skips bytes that it does not need, which waits for them as reading does.
	 */
	@Test
	void endsASilenceAlsoWhileSkipping() throws IOException {
		this.client.setSoTimeout(1000);
		this.peer.getOutputStream().write(7);
		Future<Long> skipped = this.callers.submit(() -> this.client.getInputStream().skip(2));
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(skipped::get)
			.withCauseInstanceOf(SocketTimeoutException.class);
	}

	@Test
	void keepsAShortTimeoutExactlyAndTheConnectionOpen() throws Exception {
		this.client.setSoTimeout(50);
		assertThat(this.client.getSoTimeout()).isEqualTo(50);
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> read().get())
			.withCauseInstanceOf(SocketTimeoutException.class);
		this.client.setSoTimeout(0);
		this.peer.getOutputStream().write(3);
		assertThat(read().get()).isEqualTo(3);
	}

	@Test
	void tellsAClosedConnectionFromASilentOne() throws Exception {
		this.client.setSoTimeout(60_000);
		Future<Integer> read = read();
		awaitWaiting();
		this.client.close();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(read::get)
			.withCauseExactlyInstanceOf(SocketException.class);
	}

	/** Reads a byte that is sent when the watchdog believes so much time has passed. */
	private int readAfter(Duration time, int sent) throws Exception {
		this.caller = null;
		Future<Integer> read = read();
		awaitWaiting();
		((WatchdogSocket) this.client).closeOnTimeout(System.nanoTime() + time.toNanos());
		if (!this.client.isClosed()) {
			this.peer.getOutputStream().write(sent);
		}
		return read.get();
	}

	private Future<Integer> read() {
		return this.callers.submit(() -> {
			this.caller = Thread.currentThread();
			return this.client.getInputStream().read();
		});
	}

	/** Waits until the thread that reads waits for the peer. */
	private void awaitWaiting() throws InterruptedException {
		Thread caller = this.caller;
		while (caller == null || caller.getState() != Thread.State.WAITING) {
			Thread.sleep(1);
			caller = this.caller;
		}
	}

}
