package dev.kartoteka.domain.person;

/**
 * How much is kept of a person, or was removed, of each kind.
 *
 * @param records the person's record: one or none
 * @param cards the cards that belong to the record or have the phone
 * @param images the images of these cards
 * @param credentials the passwords of these cards and of the record
 * @param sessions the sessions of the record
 * @param codes the codes in text messages to the phone
 * @param importRows the rows with the phone in imports that are not finished
 * @param responses the stored responses that show one of the cards
 * @param texts the text messages that wait to be sent to the person
 * @param auditEntries the entries of the audit trail that have values of the person
 */
public record PersonCounts(long records, long cards, long images, long credentials, long sessions, long codes,
		long importRows, long responses, long texts, long auditEntries) {
}
