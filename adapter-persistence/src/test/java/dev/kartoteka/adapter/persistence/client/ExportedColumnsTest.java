package dev.kartoteka.adapter.persistence.client;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The export of a person has every column of cards and of staged rows of imports, or
 * leaves it out for a reason.
 */
@Tag("slow")
class ExportedColumnsTest {

	private static final Map<String, String> LEFT_OUT_OF_CARDS = Map.of("organization_id", "is organization",
			"client_id", "is the id of the record", "name_words", "repeats the names", "version", "is no data");

	private static final Map<String, String> LEFT_OUT_OF_ROWS = Map.of("import_id", "is import", "password",
			"is a secret");

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	@Test
	void areThoseOfCardsAndRows() {
		PhoneNumber phone = Fixtures.aPhone();
		OrganizationId organization = this.fixtures.anOrganization(this.fixtures.anAccount("alice"));
		this.fixtures.aClientCard().withPhone(phone).of(organization);
		this.store.jdbc().update("""
				insert into client_card_import (id, organization_id, mode, dry_run, status, total, created, updated,
					refused, created_at)
				values (4711, ?, 'CREATE', false, 'RUNNING', 1, 0, 0, 0, now())""", organization.value());
		this.store.jdbc()
			.update("insert into client_card_import_row (import_id, row, phone) values (4711, 2, ?)", phone.e164());
		String export = this.store.personExportReader().ofPhone(phone, "").json();
		assertThat(missing("client_card", export, "cards"))
			.as("columns of client_card that SqlPersonExportReader does not export")
			.containsExactlyInAnyOrderElementsOf(LEFT_OUT_OF_CARDS.keySet());
		assertThat(missing("client_card_import_row", export, "import_rows"))
			.as("columns of client_card_import_row that SqlPersonExportReader does not export")
			.containsExactlyInAnyOrderElementsOf(LEFT_OUT_OF_ROWS.keySet());
	}

	private List<String> missing(String table, String export, String list) {
		return this.store.jdbc().query("""
				select column_name::text from information_schema.columns
				where table_schema = current_schema() and table_name = ?
				except
				select json_object_keys(?::json -> ? -> 0)""", (row, _) -> row.getString(1), table, export, list);
	}

}
