package dev.kartoteka.adapter.persistence.transfer;

import java.util.Optional;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.Utc;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.transfer.TransferOffer;
import dev.kartoteka.domain.transfer.TransferRegister;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uses the use case's transaction. */
@Component
class SqlTransferRegister implements TransferRegister {

	private static final String PUT = """
			insert into organization_transfer (organization_id, account_id, offered_by, offered_at)
			values (?, ?, ?, ?)
			on conflict (organization_id) do update
			set account_id = excluded.account_id, offered_by = excluded.offered_by, offered_at = excluded.offered_at""";

	private static final String FIND = TransferColumns.FIND + " for update";

	private final JdbcClient jdbc;

	SqlTransferRegister(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	@Override
	public void put(TransferOffer offer) {
		this.jdbc.sql(PUT)
			.param(offer.organization().value())
			.param(offer.account().value())
			.param(offer.offeredBy().value())
			.param(Utc.of(offer.offeredAt()))
			.update();
	}

	@Override
	public Optional<TransferOffer> findForChange(OrganizationId organization) {
		return this.jdbc.sql(FIND)
			.param(organization.value())
			.query((result, _) -> TransferColumns.read(new Row(result)))
			.optional();
	}

	@Override
	public void remove(TransferOffer offer) {
		this.jdbc.sql("delete from organization_transfer where organization_id = ?")
			.param(offer.organization().value())
			.update();
	}

}
