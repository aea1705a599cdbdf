package dev.kartoteka.adapter.persistence.clientcardimport;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ClientCardImportReader;
import dev.kartoteka.domain.clientcardimport.ImportError;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.stereotype.Component;

@Component
class SqlClientCardImportReader implements ClientCardImportReader {

	private static final String IMPORT = "select " + ImportColumns.ALL + " from client_card_import i where i.id = ?";

	private static final String CARDS = "select phone, id from client_card where organization_id = ? and phone = any (?)";

	private final AutocommitQueries queries;

	SqlClientCardImportReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public Optional<ClientCardImport.Snapshot> find(ClientCardImportId id) {
		return this.queries.first(IMPORT, ImportColumns::read, id.value());
	}

	@Override
	public Listing<ClientCardImport.Snapshot> of(OrganizationId organization) {
		SelectedItems<ClientCardImport.Snapshot> items = new SelectedItems<>(this.queries, ImportColumns.ALL,
				"client_card_import i where i.organization_id = ?", "i.id", List.of(organization.value()),
				ImportColumns::read, (found) -> found.id().value());
		return KeysetListing.newestFirst(() -> items);
	}

	@Override
	public Listing<ImportError> errors(ClientCardImportId id) {
		SelectedItems<ImportError> items = new SelectedItems<>(this.queries, "row, errors, reason, invalid_field",
				"client_card_import_error where import_id = ?", "row", List.of(id.value()),
				SqlClientCardImportReader::error, ImportError::row);
		return KeysetListing.oldestFirst(() -> items);
	}

	private static ImportError error(Row row) throws SQLException {
		long number = row.number();
		JsonText errors = row.optionalJson();
		@Nullable String reason = row.optionalText();
		@Nullable String invalidField = row.optionalText();
		if (invalidField != null) {
			return ImportError.refused(new RowRefusal(number, RowRefusal.Reason.INVALID, invalidField));
		}
		return (reason != null) ? ImportError.refused(RowRefusal.of(number, RowRefusal.Reason.valueOf(reason)))
				: new ImportError(number, errors, null);
	}

	@Override
	public Map<PhoneNumber, ClientCardId> cardsWith(Collection<PhoneNumber> phones, OrganizationId organization) {
		String[] wanted = phones.stream().map(PhoneNumber::e164).toArray(String[]::new);
		return this.queries
			.list(CARDS, (row) -> Map.entry(new PhoneNumber(row.text()), new ClientCardId(row.number())),
					organization.value(), wanted)
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
