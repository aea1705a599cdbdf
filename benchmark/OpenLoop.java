import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.HdrHistogram.Histogram;

/**
 * Sends the requests of a file at a constant rate, whether or not the earlier ones are answered, and prints what it
 * counted as one line of JSON for each period, with times in microseconds. The time of a request begins when it was due,
 * not when a connection was free for it: so a pause of the system under test counts for all requests that were due
 * meanwhile.
 *
 * One thread sends and another one receives, for all connections: a thread for each connection took as much processor
 * time as the system under test, which then waited for the processors.
 *
 * Arguments: base URL, file of requests as for requests.lua, a number from which unique numbers are counted,
 * connections, requests per second, seconds, periods. The first second is not counted.
 */
class OpenLoop {

	private static final long SECOND = 1_000_000_000;

	private static final String UNIQUE = "%07d";

	private final InetSocketAddress address;

	private final List<String> requests;

	private final long unique;

	private final double rate;

	private final long begin = System.nanoTime() + SECOND / 10;

	private final long turns;

	private final List<Period> periods;

	private final long periodLength;

	private final Selector selector = Selector.open();

	private final Queue<Connection> free = new ArrayDeque<>();

	private final Queue<Long> late = new ArrayDeque<>();

	private OpenLoop(URI base, List<String> requests, long unique, double rate, long seconds, int periods) throws IOException {
		this.address = new InetSocketAddress(base.getHost(), base.getPort());
		this.requests = requests;
		this.unique = unique;
		this.rate = rate;
		this.turns = (long) (rate * (seconds + 1));
		this.periods = Stream.generate(Period::new).limit(periods).toList();
		this.periodLength = seconds * SECOND / periods;
	}

	static void main(String[] arguments) throws Exception {
		URI base = URI.create(arguments[0]);
		List<String> requests = Files.readAllLines(Path.of(arguments[1])).stream().map((line) -> request(base, line)).toList();
		OpenLoop loop = new OpenLoop(base, requests, Long.parseLong(arguments[2]), Double.parseDouble(arguments[4]),
				Long.parseLong(arguments[5]), Integer.parseInt(arguments[6]));
		loop.run(Integer.parseInt(arguments[3]));
		loop.periods.forEach(System.out::println);
	}

	/** The length of the body is that with any unique number, which all have as many digits. */
	private static String request(URI base, String line) {
		String[] parts = line.split("\t");
		String body = parts[3].equals("-") ? "" : parts[3];
		StringBuilder text = new StringBuilder("%s %s HTTP/1.1\r\nHost: %s\r\n".formatted(parts[0], parts[1], base.getAuthority()));
		if (!parts[2].equals("-")) {
			text.append(parts[2]).append("\r\n");
		}
		if (!body.isEmpty()) {
			int length = body.replace("{n}", UNIQUE.formatted(0)).getBytes(StandardCharsets.UTF_8).length;
			text.append("Content-Type: application/json\r\nContent-Length: ").append(length).append("\r\n");
		}
		return text.append("\r\n").append(body).toString();
	}

	private byte[] requestOf(long turn) {
		String request = this.requests.get((int) (turn % this.requests.size()));
		return request.replace("{n}", UNIQUE.formatted(this.unique + turn)).getBytes(StandardCharsets.UTF_8);
	}

	private void run(int connections) throws IOException {
		for (int count = 0; count < connections; count++) {
			this.free.add(new Connection());
		}
		Thread.ofPlatform().daemon().start(this::sendAll);
		receiveAll();
	}

	private void sendAll() {
		for (long turn = 0; turn < this.turns; turn++) {
			awaitTime(due(turn));
			Connection connection = connectionFor(turn);
			if (connection != null) {
				connection.send(turn);
			}
		}
	}

	private long due(long turn) {
		return this.begin + (long) (turn * SECOND / this.rate);
	}

	private static void awaitTime(long due) {
		while (System.nanoTime() < due) {
			LockSupport.parkNanos(due - System.nanoTime());
		}
	}

	/** Returns null if none is free: the next one that is takes the turn then. */
	private synchronized Connection connectionFor(long turn) {
		Connection connection = this.free.poll();
		if (connection == null) {
			this.late.add(turn);
		}
		return connection;
	}

	/** Returns a turn that is late, or null: then the connection is free. */
	private synchronized Long turnFor(Connection connection) {
		Long turn = this.late.poll();
		if (turn == null) {
			this.free.add(connection);
		}
		return turn;
	}

	private void receiveAll() throws IOException {
		for (long answered = 0; answered < this.turns;) {
			this.selector.select();
			for (SelectionKey key : this.selector.selectedKeys()) {
				Connection connection = (Connection) key.attachment();
				if (connection.receive()) {
					answered++;
					Long turn = turnFor(connection);
					if (turn != null) {
						connection.send(turn);
					}
				}
			}
			this.selector.selectedKeys().clear();
		}
	}

	private void count(long due, boolean good) {
		long counted = due - this.begin - SECOND;
		if (counted >= 0) {
			int period = (int) Math.min(counted / this.periodLength, this.periods.size() - 1);
			this.periods.get(period).add((System.nanoTime() - due) / 1000, good);
		}
	}

	/** What is counted of the requests that were due in a part of the time. */
	private static final class Period {

		private final Histogram times = new Histogram(3);

		private long failed;

		void add(long time, boolean good) {
			this.times.recordValue(time);
			if (!good) {
				this.failed++;
			}
		}

		@Override
		public String toString() {
			return "{\"requests\":%d,\"failed\":%d,\"median\":%d,\"p99\":%d,\"p999\":%d,\"most\":%d}".formatted(
					this.times.getTotalCount(), this.failed, this.times.getValueAtPercentile(50),
					this.times.getValueAtPercentile(99), this.times.getValueAtPercentile(99.9), this.times.getMaxValue());
		}

	}

	/** Has one request on its way at most. */
	private final class Connection {

		private final ByteBuffer bytes = ByteBuffer.allocateDirect(65536);

		private SocketChannel channel;

		/** Written after the turn, so that who reads it sees the turn of it. */
		private volatile Response response = new Response();

		private long turn;

		Connection() throws IOException {
			open();
		}

		private void open() throws IOException {
			this.channel = SocketChannel.open(OpenLoop.this.address);
			this.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
			this.channel.configureBlocking(false);
			this.channel.register(OpenLoop.this.selector, SelectionKey.OP_READ, this);
		}

		void send(long turn) {
			this.turn = turn;
			this.response = new Response();
			try {
				this.channel.write(ByteBuffer.wrap(requestOf(turn)));
			}
			catch (IOException broken) {
				// The thread that receives notices it, too.
			}
		}

		/** Returns whether the turn has ended. */
		boolean receive() throws IOException {
			if (this.response.hasEnded()) {
				throw new EOFException("A connection without a request was closed");
			}
			try {
				read();
			}
			catch (IOException broken) {
				this.response.fail();
			}
			if (this.response.hasEnded()) {
				count(due(this.turn), this.response.isGood());
				if (this.response.closes()) {
					this.channel.close();
					open();
				}
			}
			return this.response.hasEnded();
		}

		private void read() throws IOException {
			if (this.channel.read(this.bytes.clear()) < 0) {
				throw new EOFException("The connection was closed");
			}
			this.response.take(this.bytes.flip());
		}

	}

	/** Reads just so far as to know where it ends. */
	private static final class Response {

		private enum Part {

			STATUS, HEADERS, BODY, CHUNKS, TRAILERS, END

		}

		private final StringBuilder line = new StringBuilder();

		private Part part = Part.STATUS;

		private long length;

		/** How many bytes follow that say nothing. */
		private long skipped;

		private boolean chunked;

		private boolean good;

		private boolean closes;

		void take(ByteBuffer bytes) {
			while (bytes.hasRemaining()) {
				if (this.skipped > 0) {
					int skip = (int) Math.min(this.skipped, bytes.remaining());
					bytes.position(bytes.position() + skip);
					this.skipped -= skip;
				}
				else {
					take((char) bytes.get());
				}
			}
			if (this.part == Part.BODY && this.skipped == 0) {
				this.part = Part.END;
			}
		}

		private void take(char next) {
			if (next == '\n') {
				takeLine(this.line.toString().toLowerCase(Locale.ROOT));
				this.line.setLength(0);
			}
			else if (next != '\r') {
				this.line.append(next);
			}
		}

		private void takeLine(String line) {
			switch (this.part) {
				case STATUS -> {
					this.good = line.split(" ")[1].startsWith("2");
					this.part = Part.HEADERS;
				}
				case HEADERS -> takeHeader(line);
				case CHUNKS -> takeChunk(line);
				case TRAILERS -> this.part = line.isEmpty() ? Part.END : Part.TRAILERS;
				case BODY, END -> throw new IllegalStateException("More than the response: " + line);
			}
		}

		private void takeHeader(String line) {
			if (line.isEmpty()) {
				this.part = this.chunked ? Part.CHUNKS : Part.BODY;
				this.skipped = this.length;
			}
			else if (line.startsWith("content-length:")) {
				this.length = Long.parseLong(line.substring(15).strip());
			}
			this.chunked |= line.equals("transfer-encoding: chunked");
			this.closes |= line.equals("connection: close");
		}

		/** The line behind the bytes of a chunk is empty. */
		private void takeChunk(String line) {
			if (!line.isEmpty()) {
				this.skipped = Long.parseLong(line, 16);
				this.part = (this.skipped == 0) ? Part.TRAILERS : Part.CHUNKS;
			}
		}

		void fail() {
			this.good = false;
			this.closes = true;
			this.part = Part.END;
		}

		boolean hasEnded() {
			return this.part == Part.END;
		}

		boolean isGood() {
			return this.good;
		}

		boolean closes() {
			return this.closes;
		}

	}

}
