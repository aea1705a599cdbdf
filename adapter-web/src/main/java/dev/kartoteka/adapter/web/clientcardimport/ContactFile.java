package dev.kartoteka.adapter.web.clientcardimport;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.WireError;

/**
 * A vCard file, read contact by contact. Of each contact only the properties of a card
 * are kept, so photos of any size take no memory.
 */
final class ContactFile {

	/** As many as one statement can delete. */
	private static final int MAX_CONTACTS = 500_000;

	/** In characters; more than all the fields of a card can hold. */
	private static final int MAX_LINE = 8192;

	/** In characters. */
	private static final int MAX_CONTACT = 512 * 1024;

	private static final String BEGIN = "BEGIN:VCARD";

	private static final String END = "END:VCARD";

	/** What a file has more is not told. */
	private static final int MAX_PROPERTIES = 200;

	/** What begins and ends a contact. */
	private static final Set<String> FRAME = Set.of("BEGIN", "VERSION", "END");

	private static final Set<String> PROPERTIES = Set.of("BEGIN", "VERSION", "N", "FN", "ORG", "TEL", "ADR", "END");

	private static final Pattern QUOTED_PRINTABLE = Pattern.compile("[;=]QUOTED-PRINTABLE[;:]",
			Pattern.CASE_INSENSITIVE);

	private final Reader characters;

	/** Of the contacts that were read, in the order of the file. */
	private final Set<String> found = new LinkedHashSet<>();

	private long contacts;

	ContactFile(Reader characters) {
		this.characters = characters;
	}

	/** Whether a text begins as a vCard does. */
	static boolean isStart(String text) {
		return isTag(text.stripLeading().lines().findFirst().orElse(""), BEGIN);
	}

	/** Returns how many contacts were read. */
	long contacts() {
		return this.contacts;
	}

	/**
	 * Reads the next contact; null at the end of the file.
	 * @throws WireError if the file ends within a contact, or has too many or too long
	 * ones
	 */
	@Nullable VCard next() {
		String text = nextText();
		if (text == null) {
			return null;
		}
		if (++this.contacts > MAX_CONTACTS) {
			throw error("The file has more than " + MAX_CONTACTS + " contacts.");
		}
		VCard contact = Ezvcard.parse(text).first();
		return (contact != null) ? contact : new VCard();
	}

	/**
	 * Reads the rest of the file.
	 * @return the names of the properties of all contacts, without those that only begin
	 * or end one
	 */
	Set<String> properties() {
		while (nextText() != null) {
			this.contacts++;
		}
		this.found.removeAll(FRAME);
		return this.found;
	}

	/** The lines of a contact that matter. Contacts within contacts are left out. */
	private @Nullable String nextText() {
		StringBuilder contact = new StringBuilder();
		boolean kept = false;
		boolean continued = false;
		int depth = 0;
		for (String line = nextLine(); line != null; line = nextLine()) {
			if (!continued && !isFolded(line)) {
				depth += isTag(line, BEGIN) ? 1 : 0;
				kept = depth == 1 && isKept(nameIn(line));
				continued = QUOTED_PRINTABLE.matcher(line).find();
			}
			if (kept) {
				append(line, contact);
			}
			continued = continued && line.endsWith("=");
			if (isTag(line, END) && depth > 0 && --depth == 0) {
				return contact.toString();
			}
		}
		if (depth > 0) {
			throw error("The file ends within a contact. Export it again.");
		}
		return null;
	}

	private boolean isKept(String property) {
		if (!property.isEmpty() && this.found.size() < MAX_PROPERTIES) {
			this.found.add(property);
		}
		return PROPERTIES.contains(property);
	}

	private void append(String line, StringBuilder contact) {
		if (contact.length() + line.length() > MAX_CONTACT) {
			throw error("Contact " + (this.contacts + 1) + " of the file is too long.");
		}
		contact.append(line).append("\r\n");
	}

	/** A long line is cut off; no field of a card takes it in either case. */
	private @Nullable String nextLine() {
		StringBuilder line = new StringBuilder();
		try {
			int character = this.characters.read();
			if (character < 0) {
				return null;
			}
			for (; character >= 0 && character != '\n'; character = this.characters.read()) {
				if (character != '\r' && line.length() < MAX_LINE) {
					line.append((char) character);
				}
			}
			return line.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isFolded(String line) {
		return line.startsWith(" ") || line.startsWith("\t");
	}

	private static boolean isTag(String line, String tag) {
		return line.strip().equalsIgnoreCase(tag);
	}

	/** The name of the property, without the group before it: {@code item1.TEL}. */
	private static String nameIn(String line) {
		int end = 0;
		while (end < line.length() && line.charAt(end) != ':' && line.charAt(end) != ';') {
			end++;
		}
		String name = line.substring(0, end).strip();
		return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
	}

	private static WireError error(String message) {
		return WireError.ofField("file", message);
	}

}
