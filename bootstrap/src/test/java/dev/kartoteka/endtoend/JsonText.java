package dev.kartoteka.endtoend;

/** JSON as text, as the tests of consumers compare it: the order of keys counts. */
final class JsonText {

	private JsonText() {
	}

	/** Returns the text without white space outside of strings. */
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
