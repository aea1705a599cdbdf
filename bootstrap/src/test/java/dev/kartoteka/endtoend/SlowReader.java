package dev.kartoteka.endtoend;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads a response only as far as a test says, so that the program has to wait.
 * Implements HTTP itself, since clients read ahead.
 */
final class SlowReader implements AutoCloseable {

	private static final int SMALL_WINDOW = 16 * 1024;

	private final Socket socket = new Socket();

	private final InputStream in;

	private final StringBuilder body = new StringBuilder();

	private int left;

	private SlowReader(Consumer consumer, String path) throws IOException {
		this.socket.setReceiveBufferSize(SMALL_WINDOW);
		this.socket.setSoTimeout(20_000);
		this.socket.connect(new InetSocketAddress(consumer.program().getHost(), consumer.program().getPort()));
		StringBuilder request = new StringBuilder("GET %s HTTP/1.1\r\nHost: localhost\r\n".formatted(path));
		for (Map.Entry<String, String> header : consumer.headers().entrySet()) {
			request.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
		}
		this.socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
		this.in = new BufferedInputStream(this.socket.getInputStream(), 1024);
		assertThat(line()).startsWith("HTTP/1.1 200");
		boolean chunked = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			chunked |= header.toLowerCase(Locale.ROOT).equals("transfer-encoding: chunked");
		}
		assertThat(chunked).as("the length is not known beforehand").isTrue();
	}

	static SlowReader get(Consumer consumer, String path) throws IOException {
		return new SlowReader(consumer, path);
	}

	/** Reads at least to the given length of the body. */
	String readTo(int length) throws IOException {
		while (this.body.length() < length && readSome()) {
			// goes on
		}
		return this.body.toString();
	}

	/**
	 * Reads the rest and returns the whole body.
	 * @throws IOException if the connection breaks before the end
	 */
	String readToTheEnd() throws IOException {
		return readTo(Integer.MAX_VALUE);
	}

	/** Returns whether there is more. The chunk without length ends a body. */
	private boolean readSome() throws IOException {
		if (this.left == 0) {
			this.left = Integer.parseInt(line(), 16);
			if (this.left == 0) {
				return false;
			}
		}
		byte[] some = this.in.readNBytes(Math.min(this.left, 8192));
		if (some.length == 0) {
			throw new IOException("The answer breaks off");
		}
		this.body.append(new String(some, StandardCharsets.ISO_8859_1));
		this.left -= some.length;
		if (this.left == 0) {
			assertThat(line()).isEmpty();
		}
		return true;
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int c = this.in.read(); c != '\n'; c = this.in.read()) {
			if (c < 0) {
				throw new IOException("The answer breaks off");
			}
			line.append((char) c);
		}
		return line.toString().strip();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
