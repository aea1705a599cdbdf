package dev.kartoteka.domain.client;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * Driven port: reads all that is kept of a person, outside of any transaction, as one
 * JSON object: the record, the cards of organizations, sessions, entries of the audit
 * trail, rows of imports, stored responses, and text messages that wait. It contains no
 * secrets.
 */
@DrivenPort
public interface PersonExportReader {

	/**
	 * Returns what belongs to the record: its cards, whatever their phones, and nothing
	 * of cards of other clients.
	 * @param images the URL of images, to which their names are appended
	 */
	Optional<JsonText> ofRecord(ClientId client, String images);

	/**
	 * Returns what belongs to the record with that phone, if there is one, and besides
	 * all that carries the phone: also cards of other clients.
	 * @param images the URL of images, to which their names are appended
	 */
	JsonText ofPhone(PhoneNumber phone, String images);

}
