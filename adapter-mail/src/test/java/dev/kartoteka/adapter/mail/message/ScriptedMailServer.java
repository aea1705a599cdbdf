package dev.kartoteka.adapter.mail.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A mail server that answers a command as it is told, and everything else politely. An
 * empty answer is none: it keeps silent for ever.
 */
final class ScriptedMailServer implements AutoCloseable {

	private final ServerSocket socket;

	private final Map<String, String> responses;

	ScriptedMailServer(Map<String, String> responses) throws IOException {
		this.responses = responses;
		this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::serve);
	}

	int port() {
		return this.socket.getLocalPort();
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try {
				Socket connection = this.socket.accept();
				Thread.ofVirtual().start(() -> converse(connection));
			}
			catch (IOException _) {
				return;
			}
		}
	}

	private void converse(Socket connection) {
		try (connection;
				BufferedReader in = new BufferedReader(
						new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
				Writer out = new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8)) {
			say(out, "greeting", "220 ready");
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				String command = line.split("[ :]", 2)[0].toLowerCase(Locale.ROOT);
				if (command.equals("data") && !this.responses.containsKey("data")) {
					say(out, "data", "354 go on");
					String content = in.readLine();
					while (content != null && !content.equals(".")) {
						content = in.readLine();
					}
					say(out, "letter", "250 taken");
				}
				else {
					say(out, command, "250 fine");
				}
			}
		}
		catch (IOException | InterruptedException _) {
			// The client is gone, or the test over.
		}
	}

	private void say(Writer out, String command, String polite) throws IOException, InterruptedException {
		String response = this.responses.getOrDefault(command, polite);
		if (response.isEmpty()) {
			Thread.sleep(Long.MAX_VALUE);
		}
		out.write(response + "\r\n");
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
