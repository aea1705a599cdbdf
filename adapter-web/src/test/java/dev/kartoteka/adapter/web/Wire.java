package dev.kartoteka.adapter.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** HTTP without any help: what a test writes is what goes over the wire. */
public record Wire(int port, String headers) {

	private static final String JSON = "Content-Type: application/json";

	/** The same with another header. */
	public Wire with(String header) {
		return new Wire(this.port, this.headers + header + "\r\n");
	}

	public Reply get(String path) {
		return send("GET", path);
	}

	/** With a JSON body. */
	public Reply post(String path, String json) {
		return with(JSON).send("POST", path, json);
	}

	/** With a JSON body. */
	public Reply put(String path, String json) {
		return with(JSON).send("PUT", path, json);
	}

	/** With a JSON body. */
	public Reply patch(String path, String json) {
		return with(JSON).send("PATCH", path, json);
	}

	public Reply delete(String path) {
		return send("DELETE", path);
	}

	/** Without a body. */
	public Reply send(String method, String path) {
		return exchange(method, path, new byte[0]);
	}

	public Reply send(String method, String path, String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		return with("Content-Length: " + bytes.length).exchange(method, path, bytes);
	}

	/** With a body whose length no header tells. */
	public Reply sendWithoutLength(String method, String path, String body) {
		return exchange(method, path, body.getBytes(StandardCharsets.UTF_8));
	}

	/** Reads so many bytes of an answer and no more, though it goes on. */
	public String disconnectAfter(String path, int bytes) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(20_000);
			String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + this.headers + "\r\n";
			socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private Reply exchange(String method, String path, byte[] body) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(20_000);
			String host = this.headers.contains("Host: ") ? "" : "Host: localhost\r\n";
			String head = method + " " + path + " HTTP/1.1\r\n" + host + "Connection: close\r\n" + this.headers
					+ "\r\n";
			socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().write(body);
			socket.getOutputStream().flush();
			return Reply.read(socket.getInputStream());
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	/**
	 * What came back.
	 *
	 * @param complete whether the body came to its proper end
	 */
	public record Reply(int status, Map<String, String> headers, String body, boolean complete) {

		/** The header of that name in any case; null if there is none. */
		public @Nullable String header(String name) {
			return this.headers.get(name);
		}

		private static Reply read(InputStream in) throws IOException {
			byte[] all = in.readAllBytes();
			String text = new String(all, StandardCharsets.ISO_8859_1);
			int end = text.indexOf("\r\n\r\n");
			String[] lines = text.substring(0, end).split("\r\n", -1);
			Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			for (int i = 1; i < lines.length; i++) {
				int colon = lines[i].indexOf(':');
				headers.put(lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
			}
			int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
			byte[] rest = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
			return "chunked".equals(headers.get("Transfer-Encoding")) ? unchunked(status, headers, rest)
					: new Reply(status, headers, new String(rest, StandardCharsets.UTF_8), true);
		}

		private static Reply unchunked(int status, Map<String, String> headers, byte[] chunks) throws IOException {
			ByteArrayInputStream in = new ByteArrayInputStream(chunks);
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			boolean complete = false;
			while (!complete && in.available() > 0) {
				int size = Integer.parseInt(line(in), 16);
				body.write(in.readNBytes(size));
				line(in);
				complete = size == 0;
			}
			return new Reply(status, headers, body.toString(StandardCharsets.UTF_8), complete);
		}

		private static String line(InputStream in) throws IOException {
			StringBuilder line = new StringBuilder();
			for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
				line.append((char) c);
			}
			return line.toString().strip();
		}

	}

}
