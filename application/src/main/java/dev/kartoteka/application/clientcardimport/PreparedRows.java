package dev.kartoteka.application.clientcardimport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportReader;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * The next rows of an import, with all that can be found out before the work begins.
 *
 * @param inOrder by phone, so that imports that meet the same clients don't wait for each
 * other crosswise
 * @param lastRow the last of them in the order of the file
 * @param known the cards that the organization has already
 * @param passwords of clients who are about to be introduced
 */
record PreparedRows(List<ImportRow.Good> inOrder, long lastRow, Map<PhoneNumber, ClientCardId> known,
		Map<PhoneNumber, PasswordHash> passwords) {

	/** Of a client who has no password yet: it belongs to no password at all. */
	private static final PasswordHash NONE = new PasswordHash("!");

	PasswordHash passwordOf(PhoneNumber phone) {
		return this.passwords.getOrDefault(phone, NONE);
	}

	/** Finds it out. */
	record Preparation(ClientCardImportReader reader, ClientReader clients, PasswordHasher hasher) {

		/**
		 * The rows up to the one before whose turn too many passwords would have to be
		 * hashed.
		 */
		PreparedRows of(ClientCardImport taken, List<ImportRow.Good> next, int maxPasswords) {
			Map<PhoneNumber, ClientCardId> known = this.reader
				.cardsWith(next.stream().map(ImportRow.Good::phone).toList(), taken.organization());
			Map<PhoneNumber, PasswordHash> passwords = new HashMap<>();
			List<ImportRow.Good> rows = new ArrayList<>();
			for (ImportRow.Good row : next) {
				Password password = row.password();
				if (password != null && !taken.dryRun() && introducesAClient(row, known, taken)) {
					if (passwords.size() == maxPasswords) {
						break;
					}
					passwords.put(row.phone(), this.hasher.hash(password));
				}
				rows.add(row);
			}
			long lastRow = rows.isEmpty() ? 0 : rows.getLast().row();
			rows.sort(Comparator.comparing((row) -> row.phone().e164()));
			return new PreparedRows(rows, lastRow, known, passwords);
		}

		private boolean introducesAClient(ImportRow.Good row, Map<PhoneNumber, ClientCardId> known,
				ClientCardImport taken) {
			return !known.containsKey(row.phone()) && taken.refusalOf(false) == null
					&& this.clients.withPhone(row.phone()).isEmpty();
		}

	}

}
