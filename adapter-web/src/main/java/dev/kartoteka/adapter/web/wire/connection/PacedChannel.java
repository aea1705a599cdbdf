package dev.kartoteka.adapter.web.wire.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.RequestQueue;

/** A channel with a {@link Pace}. Tomcat uses it again for later connections. */
final class PacedChannel extends NioChannel {

	private volatile @Nullable Pace pace;

	PacedChannel(SocketBufferHandler buffer) {
		super(buffer);
	}

	/** The pace of the current connection; null if there is none. */
	@Nullable Pace pace() {
		return this.pace;
	}

	@Override
	public void reset(@Nullable SocketChannel channel, @Nullable NioSocketWrapper socketWrapper) throws IOException {
		super.reset(channel, socketWrapper);
		this.pace = (channel != null) ? new Pace(channel) : null;
	}

	@Override
	public int read(ByteBuffer target) throws IOException {
		Pace current = this.pace;
		if (current == null) {
			return super.read(target);
		}
		current.requireCredit();
		int bytes = super.read(target);
		current.received(bytes);
		RequestQueue.setWaitingForClient(bytes == 0);
		return bytes;
	}

	@Override
	public int write(ByteBuffer source) throws IOException {
		Pace current = this.pace;
		if (current == null) {
			return super.write(source);
		}
		int bytes = super.write(source);
		current.sent(bytes, !source.hasRemaining());
		RequestQueue.setWaitingForClient(source.hasRemaining());
		return bytes;
	}

}
