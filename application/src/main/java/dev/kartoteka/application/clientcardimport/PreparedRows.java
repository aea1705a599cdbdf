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
 * The next rows of an import, with everything that can be determined before the
 * transaction starts.
 *
 * @param inOrder sorted by phone, so that imports with common clients lock them in the
 * same order and cannot deadlock
 * @param lastRow the number of the last row in the order of the file
 * @param known the existing cards of the organization
 * @param passwords hashes for the clients that the rows introduce
 */
record PreparedRows(List<ImportRow.Good> inOrder, long lastRow, Map<PhoneNumber, ClientCardId> known,
		Map<PhoneNumber, PasswordHash> passwords) {

	PasswordHash passwordOf(PhoneNumber phone) {
		return this.passwords.getOrDefault(phone, PasswordHash.NONE);
	}

	/** Prepares rows. */
	record Preparation(ClientCardImportReader reader, ClientReader clients, PasswordHasher hasher) {

		/**
		 * Prepares the longest run of rows that needs at most {@code maxPasswords}
		 * hashes.
		 */
		PreparedRows of(ClientCardImport taken, List<ImportRow.Good> next, int maxPasswords) {
			Map<PhoneNumber, ClientCardId> known = this.reader
				.cardsWith(next.stream().map(ImportRow.Good::phone).toList(), taken.organization());
			Map<PhoneNumber, PasswordHash> passwords = new HashMap<>();
			List<ImportRow.Good> rows = new ArrayList<>();
			for (ImportRow.Good row : next) {
				Password password = row.password();
				if (password != null && !taken.dryRun() && introducesClient(row, known, taken)) {
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

		private boolean introducesClient(ImportRow.Good row, Map<PhoneNumber, ClientCardId> known,
				ClientCardImport taken) {
			return !known.containsKey(row.phone()) && taken.refusalOf(false) == null
					&& this.clients.withPhone(row.phone()).isEmpty();
		}

	}

}
