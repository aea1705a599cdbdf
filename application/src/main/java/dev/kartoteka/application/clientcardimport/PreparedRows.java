package dev.kartoteka.application.clientcardimport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.kartoteka.application.credential.CardPasswords;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportReader;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * The next rows of an import, with everything that can be determined before the
 * transaction starts.
 *
 * @param inOrder sorted by phone, so that imports with common clients lock them in the
 * same order and cannot deadlock
 * @param lastRow the number of the last row in the order of the file
 * @param known the existing cards of the organization
 * @param passwords the credentials of the rows' cards, hashed
 * @param tooCommon the phones of the rows whose passwords are too common
 */
record PreparedRows(List<ImportRow.Good> inOrder, long lastRow, Map<PhoneNumber, ClientCardId> known,
		Map<PhoneNumber, PasswordHash> passwords, Set<PhoneNumber> tooCommon) {

	Optional<PasswordHash> passwordOf(PhoneNumber phone) {
		return Optional.ofNullable(this.passwords.get(phone));
	}

	/** Prepares rows. */
	record Preparation(ClientCardImportReader reader, CardPasswords cardPasswords) {

		/**
		 * Prepares the longest run of rows that needs at most {@code maxPasswords}
		 * hashes.
		 */
		PreparedRows of(ClientCardImport taken, List<ImportRow.Good> next, int maxPasswords) {
			Map<PhoneNumber, ClientCardId> known = this.reader
				.cardsWith(next.stream().map(ImportRow.Good::phone).toList(), taken.organization());
			Map<PhoneNumber, PasswordHash> passwords = new HashMap<>();
			Set<PhoneNumber> tooCommon = new HashSet<>();
			List<ImportRow.Good> rows = new ArrayList<>();
			for (ImportRow.Good row : next) {
				Password password = row.password();
				if (password != null && this.cardPasswords.isTooCommon(password)) {
					tooCommon.add(row.phone());
				}
				else if (password != null && !taken.dryRun() && isTaken(row, known, taken)) {
					if (passwords.size() == maxPasswords) {
						break;
					}
					hashed(row.phone(), password, known, taken.organization())
						.ifPresent((hash) -> passwords.put(row.phone(), hash));
				}
				rows.add(row);
			}
			long lastRow = rows.isEmpty() ? 0 : rows.getLast().row();
			rows.sort(Comparator.comparing((row) -> row.phone().e164()));
			return new PreparedRows(rows, lastRow, known, passwords, tooCommon);
		}

		private static boolean isTaken(ImportRow.Good row, Map<PhoneNumber, ClientCardId> known,
				ClientCardImport taken) {
			return taken.refusalOf(known.containsKey(row.phone())) == null;
		}

		private Optional<PasswordHash> hashed(PhoneNumber phone, Password password,
				Map<PhoneNumber, ClientCardId> known, OrganizationId organization) {
			ClientCardId card = known.get(phone);
			return (card == null) ? this.cardPasswords.hashed(password, phone)
					: this.cardPasswords.hashed(password, organization, card);
		}

	}

}
