package dev.kartoteka.adapter.web.wire.input;

import java.net.IDN;
import java.net.Inet6Address;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The syntax of e-mail addresses in Django. */
final class EmailSyntax {

	private static final int MAX_LENGTH = 320;

	private static final String ATOM = "[-!#$%&'*+/=?^_`{}|~0-9A-Z]++";

	private static final Pattern MAILBOX = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+"
			+ "|\"(?:[\\x01-\\x08\\x0B\\x0C\\x0E-\\x1F!#-\\[\\]-\\x7F]|\\\\[\\x01-\\x09\\x0B\\x0C\\x0E-\\x7F])*+\"",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern HOST = Pattern
		.compile("(?:[A-Z0-9](?:[A-Z0-9-]{0,61}[A-Z0-9])?\\.)+(?:[A-Z0-9-]{2,63}(?<!-))", Pattern.CASE_INSENSITIVE);

	private static final Pattern LITERAL = Pattern.compile("\\[([0-9A-Fa-f:.]+)]");

	private static final Pattern IPV4 = Pattern
		.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");

	private EmailSyntax() {
	}

	static boolean isValid(String address) {
		int at = address.lastIndexOf('@');
		if (at < 0 || address.length() > MAX_LENGTH || !MAILBOX.matcher(address.substring(0, at)).matches()) {
			return false;
		}
		String host = address.substring(at + 1);
		return host.equals("localhost") || isHost(host) || isHost(inAscii(host));
	}

	private static boolean isHost(String host) {
		Matcher literal = LITERAL.matcher(host);
		return HOST.matcher(host).matches() || (literal.matches() && isAddress(literal.group(1)));
	}

	private static boolean isAddress(String literal) {
		return literal.contains(":") ? isIpv6(literal) : IPV4.matcher(literal).matches();
	}

	private static boolean isIpv6(String literal) {
		try {
			Inet6Address.ofLiteral(literal);
			return true;
		}
		catch (IllegalArgumentException invalid) {
			return false;
		}
	}

	/** The host in Punycode; empty, which is not a valid host, if it has none. */
	private static String inAscii(String host) {
		try {
			return IDN.toASCII(host);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
