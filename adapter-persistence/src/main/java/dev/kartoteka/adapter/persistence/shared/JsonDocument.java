package dev.kartoteka.adapter.persistence.shared;

import java.sql.SQLException;

import dev.kartoteka.domain.shared.JsonText;

/** JSON documents that PostgreSQL makes. */
public final class JsonDocument {

	private JsonDocument() {
	}

	/**
	 * Completes a statement that makes a document.
	 * @param sql may have a column in angle brackets, such as {@code <c.created_at>}:
	 * that instant is written as everywhere in the API
	 */
	public static String statement(String sql) {
		return sql.replaceAll("<([a-z_.]+)>",
				"replace(to_char($1 at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), '.000000Z', 'Z')");
	}

	/**
	 * Reads the document, without the whitespace that PostgreSQL writes outside of
	 * strings.
	 */
	public static JsonText read(Row row) throws SQLException {
		return new JsonText(compact(row.text()));
	}

	private static String compact(String json) {
		StringBuilder compact = new StringBuilder(json.length());
		boolean inString = false;
		for (int i = 0; i < json.length(); i++) {
			char c = json.charAt(i);
			if (inString && c == '\\') {
				compact.append(c).append(json.charAt(++i));
				continue;
			}
			inString ^= c == '"';
			if (inString || !Character.isWhitespace(c)) {
				compact.append(c);
			}
		}
		return compact.toString();
	}

}
