package dev.kartoteka.domain.session;

/**
 * Where a log-in came from. Shown to session holders, so that they recognize their
 * devices. Longer texts are cut.
 *
 * @param device the {@code User-Agent} header; may be empty
 * @param address the network address; may be empty
 */
public record Origin(String device, String address) {

	/** In UTF-16 units. */
	public static final int MAX_DEVICE_LENGTH = 300;

	/** In UTF-16 units; room for an IPv6 address with its zone. */
	public static final int MAX_ADDRESS_LENGTH = 64;

	public Origin {
		device = cut(device, MAX_DEVICE_LENGTH);
		address = cut(address, MAX_ADDRESS_LENGTH);
	}

	private static String cut(String text, int maximum) {
		return (text.length() > maximum) ? text.substring(0, maximum) : text;
	}

}
