package dev.kartoteka.adapter.persistence.clientcardimport;

import java.sql.SQLException;

import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportStatus;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.session.SessionId;

/** How an import is read. */
final class ImportColumns {

	/** Of an import {@code i}. */
	static final String ALL = """
			i.id, i.organization_id, i.mode, i.dry_run, i.account_id, i.session_id, i.status, i.total, i.created, i.updated, i.refused,
			i.created_at, i.finished_at""";

	private ImportColumns() {
	}

	/** Reads {@link #ALL}. */
	static ClientCardImport.Snapshot read(Row row) throws SQLException {
		return new ClientCardImport.Snapshot(new ClientCardImportId(row.number()), new OrganizationId(row.number()),
				ImportMode.valueOf(row.text()), row.flag(), actor(row), ImportStatus.valueOf(row.text()),
				new ClientCardImport.Progress(row.number(), row.number(), row.number(), row.number()), row.instant(),
				row.optionalInstant());
	}

	private static Actor actor(Row row) throws SQLException {
		Long account = row.optionalNumber();
		Long session = row.optionalNumber();
		return new Actor((account == null) ? null : new AccountId(account),
				(session == null) ? null : new SessionId(session));
	}

}
