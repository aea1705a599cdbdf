package dev.kartoteka.adapter.persistence.clientcard;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.organization.Membership;
import dev.kartoteka.adapter.persistence.organization.OrganizationRows;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.RowReader;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.GuardedCard;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;

/**
 * One whole card, and what the caller may do in its organization, at one go. The card
 * takes one statement: a row for each organization that holds a card of the client. What
 * the wanted card says is read beside its own organization, where alone the columns are
 * that may be long.
 */
class SingleCardQuery {

	private static final String IS_OWN = "o.id = k.organization_id";

	private static final String SQL = "select " + OrganizationRows.COLUMNS + ", " + IS_OWN + ", " + CardRow.COLUMNS
			+ ", case when " + IS_OWN + " then k.links end, case when " + IS_OWN + " then k.data end"
			+ " from client_card k join client c on c.id = k.client_id"
			+ " cross join lateral (select k.organization_id union select held.organization_id"
			+ " from client_organization held where held.client_id = k.client_id) held"
			+ " join organization o on o.id = held.organization_id " + OrganizationRows.JOIN_CREATOR
			+ " where k.id = ? and k.organization_id = ? order by o.id desc";

	private static final String BEHIND_RIGHTS = Membership.IN_ORGANIZATION + "; " + SQL;

	private final AutocommitQueries queries;

	private final Membership membership;

	SingleCardQuery(AutocommitQueries queries, Membership membership) {
		this.queries = queries;
		this.membership = membership;
	}

	GuardedCard find(Caller caller, ClientCardId id, OrganizationId organization) {
		Result result = new Result();
		List<OrganizationAccess> access = this.queries
			.both(BEHIND_RIGHTS, (row) -> this.membership.read(row, caller), result, caller.session().value(),
					caller.account().value(), organization.value(), id.value(), organization.value())
			.first();
		return new GuardedCard(access.getFirst(), result.card());
	}

	/** Puts the rows together. */
	private static final class Result implements RowReader<OrganizationView> {

		private final List<OrganizationView> organizations = new ArrayList<>();

		private @Nullable CardRow wanted;

		private @Nullable OrganizationView own;

		@Override
		public OrganizationView read(Row row) throws SQLException {
			OrganizationView organization = OrganizationRows.read(row);
			this.organizations.add(organization);
			if (row.flag()) {
				this.wanted = CardRow.read(row);
				this.own = organization;
			}
			return organization;
		}

		Optional<ClientCardView> card() {
			return Optional.ofNullable(this.wanted)
				.map((card) -> card.view(Objects.requireNonNull(this.own), List.copyOf(this.organizations)));
		}

	}

}
