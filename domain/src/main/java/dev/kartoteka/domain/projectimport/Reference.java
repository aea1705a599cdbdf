package dev.kartoteka.domain.projectimport;

/**
 * What a row refers to. The key is an id; that of a role follows the id of its
 * organization and a slash.
 *
 * @param field the field that refers to it, by its name in the API
 */
public record Reference(String field, String key) {

	/** Creates a reference to the object with that id. */
	public static Reference to(String field, long id) {
		return new Reference(field, Long.toString(id));
	}

}
