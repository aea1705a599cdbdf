package dev.kartoteka.adapter.web.wire.connection;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts connections and ends those of clients that are slower than {@link Pace} allows.
 * It does so without TLS only, as Kartoteka runs behind a proxy that has it.
 */
final class PacedEndpoint extends NioEndpoint {

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	private static final Logger logger = LoggerFactory.getLogger(PacedEndpoint.class);

	private @Nullable Thread watch;

	@Override
	protected NioChannel createChannel(SocketBufferHandler buffer) {
		return isSSLEnabled() ? super.createChannel(buffer) : new PacedChannel(buffer);
	}

	/**
	 * Lifts Tomcat's limit on waiting for a reader. Bytes leave the program in portions
	 * of up to a megabyte, which take a slow reader longer than that limit.
	 */
	@Override
	protected boolean setSocketOptions(SocketChannel socket) {
		boolean accepted = super.setSocketOptions(socket);
		SocketWrapperBase<NioChannel> connection = this.connections.get(socket);
		if (connection != null && connection.getSocket() instanceof PacedChannel) {
			connection.setWriteTimeout(-1);
		}
		return accepted;
	}

	@Override
	public void startInternal() throws Exception {
		super.startInternal();
		this.watch = Thread.ofPlatform().daemon().name("client-pace").start(this::watch);
	}

	@Override
	public void stopInternal() {
		if (this.watch != null) {
			this.watch.interrupt();
		}
		super.stopInternal();
	}

	private void watch() {
		try {
			while (true) {
				Thread.sleep(INTERVAL);
				SendQueues queues = new SendQueues();
				this.connections.values().forEach((connection) -> check(connection, queues));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void check(SocketWrapperBase<NioChannel> connection, SendQueues queues) {
		if (!(connection.getSocket() instanceof PacedChannel channel)) {
			return;
		}
		Pace pace = channel.pace();
		try {
			// Between two reads, Tomcat keeps a processor only for an incomplete head.
			boolean headIncomplete = connection.getCurrentProcessor() != null;
			if (pace != null && pace.isExhaustedAt(System.nanoTime(), headIncomplete, queues::of)) {
				pace.giveUp();
			}
		}
		catch (IOException ex) {
			logger.debug("A connection has ended by itself", ex);
		}
	}

}
