package dev.kartoteka.endtoend;

/** JSON as a text, which is how consumers' tests see it: order of keys included. */
final class JsonText {

	private JsonText() {
	}

	/** The same text without the white space that stands outside of strings. */
	static String compact(String json) {
		StringBuilder compact = new StringBuilder(json.length());
		boolean inString = false;
		for (int i = 0; i < json.length(); i++) {
			char c = json.charAt(i);
			if (inString || !Character.isWhitespace(c)) {
				compact.append(c);
			}
			if (c == '\\' && inString) {
				i++;
				compact.append(json.charAt(i));
			}
			else if (c == '"') {
				inString = !inString;
			}
		}
		return compact.toString();
	}

}
