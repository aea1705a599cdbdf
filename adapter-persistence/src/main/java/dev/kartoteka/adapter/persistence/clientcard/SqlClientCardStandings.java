package dev.kartoteka.adapter.persistence.clientcard;

import java.sql.SQLException;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.account.Admission;
import dev.kartoteka.adapter.persistence.organization.Membership;
import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardStandings;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationStanding;

@Component
class SqlClientCardStandings implements ClientCardStandings {

	private static final String SQL = "select " + Membership.COLUMNS + ", k.organization_id from " + Admission.FROM
			+ " left join client_card k on k.id = ?" + Membership.join("k.organization_id");

	private final DetachedQueries queries;

	private final Membership membership;

	SqlClientCardStandings(DetachedQueries queries, Membership membership) {
		this.queries = queries;
		this.membership = membership;
	}

	@Override
	public CardStanding of(Caller caller, ClientCardId card) {
		return this.queries.one(SQL, (row) -> read(row, caller), caller.session().value(), caller.account().value(),
				card.value());
	}

	private CardStanding read(Row row, Caller caller) throws SQLException {
		OrganizationStanding standing = this.membership.read(row, caller);
		return new CardStanding(Optional.ofNullable(row.optionalNumber()).map(OrganizationId::new), standing);
	}

}
