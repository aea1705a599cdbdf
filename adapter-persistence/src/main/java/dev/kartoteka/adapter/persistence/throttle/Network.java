package dev.kartoteka.adapter.persistence.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * The network of an address: an IPv4 address itself, or the first 64 bits of an IPv6
 * address, since its holder can choose the other 64 bits.
 */
final class Network {

	private static final int PREFIX_BYTES = 8;

	private Network() {
	}

	/** Returns the text unchanged if it is no address. */
	static String of(String address) {
		try {
			InetAddress read = InetAddress.ofLiteral(address);
			return (read instanceof Inet6Address) ? HexFormat.of().formatHex(read.getAddress(), 0, PREFIX_BYTES)
					: read.getHostAddress();
		}
		catch (IllegalArgumentException ex) {
			return address;
		}
	}

}
