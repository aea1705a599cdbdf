import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Sends the requests of a file at a constant rate, whether or not the earlier ones are answered, and prints what it
 * counted as one line of JSON, with times in microseconds. The time of a request begins when it was due, not when a
 * connection was free for it: so a pause of the system under test counts for all requests that were due meanwhile.
 *
 * Arguments: base URL, file of requests as for requests.lua (without bodies), connections, requests per second, seconds.
 * The first second is not counted.
 */
class OpenLoop {

	private static final long SECOND = 1_000_000_000;

	private final URI base;

	private final List<byte[]> requests;

	private final double rate;

	private final long begin = System.nanoTime() + SECOND / 10;

	private final long end;

	private final AtomicLong turns = new AtomicLong();

	private final AtomicLong failed = new AtomicLong();

	private final Histogram times = new ConcurrentHistogram(3);

	private OpenLoop(URI base, List<byte[]> requests, double rate, long seconds) {
		this.base = base;
		this.requests = requests;
		this.rate = rate;
		this.end = this.begin + (seconds + 1) * SECOND;
	}

	static void main(String[] arguments) throws Exception {
		URI base = URI.create(arguments[0]);
		List<byte[]> requests = Files.readAllLines(Path.of(arguments[1])).stream().map((line) -> request(base, line)).toList();
		OpenLoop loop = new OpenLoop(base, requests, Double.parseDouble(arguments[3]), Long.parseLong(arguments[4]));
		loop.run(Integer.parseInt(arguments[2]));
		System.out.println(loop.told());
	}

	private static byte[] request(URI base, String line) {
		String[] parts = line.split("\t");
		String header = parts[2].equals("-") ? "" : parts[2] + "\r\n";
		return "%s %s HTTP/1.1\r\nHost: %s\r\n%s\r\n".formatted(parts[0], parts[1], base.getAuthority(), header)
			.getBytes(StandardCharsets.UTF_8);
	}

	private void run(int connections) throws InterruptedException {
		List<Thread> callers = IntStream.range(0, connections)
			.mapToObj((_) -> Thread.ofPlatform().start(this::call))
			.toList();
		for (Thread caller : callers) {
			caller.join();
		}
	}

	private void call() {
		boolean more = true;
		while (more) {
			try (Socket socket = new Socket(this.base.getHost(), this.base.getPort())) {
				socket.setTcpNoDelay(true);
				more = converse(socket);
			}
			catch (IOException broken) {
				this.failed.incrementAndGet();
				more = System.nanoTime() < this.end;
			}
		}
	}

	/** Takes the next turn that is due, as long as the connection lasts; returns whether there are more. */
	private boolean converse(Socket socket) throws IOException {
		InputStream in = new BufferedInputStream(socket.getInputStream(), 65536);
		boolean closed = false;
		while (!closed) {
			long turn = this.turns.getAndIncrement();
			long due = this.begin + (long) (turn * SECOND / this.rate);
			if (due >= this.end) {
				return false;
			}
			awaitTime(due);
			socket.getOutputStream().write(this.requests.get((int) (turn % this.requests.size())));
			Response response = Response.read(in);
			closed = response.closes();
			count(response, due);
		}
		return true;
	}

	private static void awaitTime(long due) {
		while (System.nanoTime() < due) {
			LockSupport.parkNanos(due - System.nanoTime());
		}
	}

	private void count(Response response, long due) {
		if (!response.good()) {
			this.failed.incrementAndGet();
		}
		if (due >= this.begin + SECOND) {
			this.times.recordValue((System.nanoTime() - due) / 1000);
		}
	}

	private String told() {
		return "{\"requests\":%d,\"failed\":%d,\"median\":%d,\"p99\":%d,\"p999\":%d,\"most\":%d}".formatted(
				this.times.getTotalCount(), this.failed.get(), this.times.getValueAtPercentile(50),
				this.times.getValueAtPercentile(99), this.times.getValueAtPercentile(99.9), this.times.getMaxValue());
	}

	/**
	 * What matters of a response.
	 *
	 * @param good whether its status is a good one
	 * @param closes whether the server closes the connection behind it
	 */
	private record Response(boolean good, boolean closes) {

		/** Reads just so far as to know where it ends. */
		static Response read(InputStream in) throws IOException {
			boolean good = line(in).split(" ")[1].startsWith("2");
			boolean closes = false;
			boolean chunked = false;
			long length = 0;
			for (String header = line(in); !header.isEmpty(); header = line(in)) {
				String lower = header.toLowerCase(Locale.ROOT);
				if (lower.startsWith("content-length:")) {
					length = Long.parseLong(lower.substring(15).strip());
				}
				chunked |= lower.equals("transfer-encoding: chunked");
				closes |= lower.equals("connection: close");
			}
			if (chunked) {
				skipChunks(in);
			}
			else {
				in.skipNBytes(length);
			}
			return new Response(good, closes);
		}

		private static void skipChunks(InputStream in) throws IOException {
			long size;
			do {
				size = Long.parseLong(line(in), 16);
				in.skipNBytes(size);
				line(in);
			}
			while (size > 0);
		}

		private static String line(InputStream in) throws IOException {
			StringBuilder line = new StringBuilder();
			for (int next = in.read(); next != '\n'; next = in.read()) {
				if (next < 0) {
					throw new IOException("The connection was closed");
				}
				if (next != '\r') {
					line.append((char) next);
				}
			}
			return line.toString();
		}

	}

}
