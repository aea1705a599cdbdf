package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A proxy between the program and its database that fails as networks and servers do. */
final class TcpProxy implements AutoCloseable {

	private final String host;

	private final int port;

	private final ServerSocket entrance;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private final AtomicLong heldBack = new AtomicLong();

	private volatile State state = State.PASSING;

	TcpProxy(String host, int port) throws IOException {
		this.host = host;
		this.port = port;
		this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::accept);
	}

	int port() {
		return this.entrance.getLocalPort();
	}

	/**
	 * Breaks every connection, and every later one.
	 * @return how many there were
	 */
	int cut() {
		this.state = State.CUT;
		int connections = this.open.size() / 2;
		this.open.forEach(TcpProxy::close);
		return connections;
	}

	/** Keeps connections open and lets nothing through, as a stopped server does. */
	void stall() {
		this.heldBack.set(0);
		this.state = State.STALLED;
	}

	/** Returns how many bytes have been held back since then. */
	long heldBack() {
		return this.heldBack.get();
	}

	void restore() {
		synchronized (this) {
			this.state = State.PASSING;
			notifyAll();
		}
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.entrance.accept();
				if (this.state == State.CUT) {
					close(client);
				}
				else {
					connect(client);
				}
			}
		}
		catch (IOException ex) {
			this.state = State.CUT;
		}
	}

	private void connect(Socket client) throws IOException {
		Socket server = new Socket(this.host, this.port);
		this.open.add(client);
		this.open.add(server);
		if (this.state == State.CUT) {
			close(client);
			close(server);
		}
		Thread.ofVirtual().start(() -> pass(client, server));
		Thread.ofVirtual().start(() -> pass(server, client));
	}

	private void pass(Socket from, Socket to) {
		byte[] buffer = new byte[16 * 1024];
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				awaitPassage(length);
				out.write(buffer, 0, length);
			}
		}
		catch (IOException | InterruptedException ex) {
			// One side is closed, so the other one is closed too.
		}
		finally {
			this.open.remove(from);
			this.open.remove(to);
		}
	}

	private synchronized void awaitPassage(int length) throws InterruptedException {
		while (this.state == State.STALLED) {
			this.heldBack.addAndGet(length);
			wait();
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.entrance.close();
		cut();
		restore();
	}

	private enum State {

		PASSING, STALLED, CUT

	}

}
