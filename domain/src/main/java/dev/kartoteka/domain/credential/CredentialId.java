package dev.kartoteka.domain.credential;

/**
 * Identifies a credential. A credential that an organization replaces gets another id; a
 * new hash of the same password keeps it.
 *
 * @param organization the organization of the card; 0 for a credential of the record
 */
public record CredentialId(long organization, long value) {

	public CredentialId {
		if (value < 1) {
			throw new IllegalArgumentException("Ids are positive: " + value);
		}
	}

}
