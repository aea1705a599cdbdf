package dev.kartoteka.adapter.persistence.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Whose address it is: an IPv4 address stands for itself, an IPv6 address for the first
 * half of it, since its holder has the whole other half to choose from.
 */
final class Network {

	private static final int PREFIX_BYTES = 8;

	private Network() {
	}

	/** The text as it is if it is no address. */
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
