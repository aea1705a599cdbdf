package dev.kartoteka.adapter.web.wire.connection;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How many bytes Linux holds for each connection until the client acknowledges them. The
 * tables are read at first use, so an instance is one moment. On other systems all queues
 * seem empty.
 */
final class SendQueues {

	private static final List<Path> TABLES = List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));

	/** Begins an IPv4 address in the table of IPv6. */
	private static final String MAPPED = "0000000000000000" + hexadecimal(new byte[] { 0, 0, -1, -1 });

	private @Nullable Map<String, Long> lengths;

	long of(SocketChannel connection) {
		try {
			String key = key(connection.getLocalAddress()) + " " + key(connection.getRemoteAddress());
			return lengths().getOrDefault(key, 0L);
		}
		catch (IOException closed) {
			return 0;
		}
	}

	private Map<String, Long> lengths() {
		Map<String, Long> known = this.lengths;
		if (known == null) {
			known = new HashMap<>();
			for (Path table : TABLES) {
				read(table, known);
			}
			this.lengths = known;
		}
		return known;
	}

	private static void read(Path table, Map<String, Long> lengths) {
		try {
			for (String line : Files.readAllLines(table)) {
				// Number, local address, remote address, state, queue for sending and for
				// receiving
				String[] columns = line.strip().split("\\s+", 6);
				int colon = columns[4].indexOf(':');
				if (colon > 0) {
					lengths.put(withoutMapping(columns[1]) + " " + withoutMapping(columns[2]),
							Long.parseLong(columns[4], 0, colon, 16));
				}
			}
		}
		catch (IOException none) {
			// Not Linux, or without IPv6
		}
	}

	private static String withoutMapping(String address) {
		return address.startsWith(MAPPED) ? address.substring(MAPPED.length()) : address;
	}

	private static String key(SocketAddress address) {
		if (address instanceof InetSocketAddress internet) {
			return hexadecimal(internet.getAddress().getAddress()) + ":%04X".formatted(internet.getPort());
		}
		return address.toString();
	}

	/** Linux prints addresses as numbers of 32 bits, in the byte order of the machine. */
	private static String hexadecimal(byte[] address) {
		StringBuilder text = new StringBuilder();
		ByteBuffer words = ByteBuffer.wrap(address).order(ByteOrder.nativeOrder());
		while (words.hasRemaining()) {
			text.append("%08X".formatted(words.getInt()));
		}
		return text.toString();
	}

}
