package dev.kartoteka.bootstrap.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

import javax.net.SocketFactory;

import org.jspecify.annotations.Nullable;

/**
 * Creates {@link WatchdogSocket}s. The driver gets the name of this class from the
 * setting {@code socketFactory} and creates the factory.
 */
public final class WatchdogSocketFactory extends SocketFactory {

	@Override
	public Socket createSocket() {
		return new WatchdogSocket(ReadTimeoutWatchdog.INSTANCE);
	}

	@Override
	public Socket createSocket(String host, int port) throws IOException {
		return createSocket(InetAddress.getByName(host), port);
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
		return createSocket(InetAddress.getByName(host), port, localHost, localPort);
	}

	@Override
	public Socket createSocket(InetAddress host, int port) throws IOException {
		return connected(new InetSocketAddress(host, port), null);
	}

	@Override
	public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
		return connected(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
	}

	private Socket connected(SocketAddress address, @Nullable SocketAddress local) throws IOException {
		Socket socket = createSocket();
		try {
			if (local != null) {
				socket.bind(local);
			}
			socket.connect(address);
			return socket;
		}
		catch (IOException failure) {
			socket.close();
			throw failure;
		}
	}

}
