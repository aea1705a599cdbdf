package dev.kartoteka.adapter.persistence.organization;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.ListQueries;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationReader;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.Listing;

import org.springframework.stereotype.Component;

@Component
class SqlOrganizationReader implements OrganizationReader {

	private static final String ORGANIZATIONS = "organization o " + OrganizationRows.JOIN_CREATOR;

	private static final String ONE = "select " + OrganizationRows.COLUMNS + " from " + ORGANIZATIONS
			+ " where o.id = ?";

	/** Two short lists by index; a condition on both would look at every organization. */
	private static final String OF_ACCOUNT = """
			where o.id in (
				select id from organization where creator_id = ?
				union all
				select organization_id from member where account_id = ? and accepted_at is not null)""";

	private final AutocommitQueries queries;

	private final ListQueries listQueries;

	SqlOrganizationReader(AutocommitQueries queries, ListQueries listQueries) {
		this.queries = queries;
		this.listQueries = listQueries;
	}

	@Override
	public Listing<OrganizationView> organizationsOf(AccountId account) {
		return newestFirst(OF_ACCOUNT, account.value(), account.value());
	}

	@Override
	public Listing<OrganizationView> everyOrganization() {
		return newestFirst("where true");
	}

	private Listing<OrganizationView> newestFirst(String where, Object... parameters) {
		SelectedItems<OrganizationView> items = new SelectedItems<>(this.listQueries.forList(),
				OrganizationRows.COLUMNS, ORGANIZATIONS + " " + where, "o.id", List.of(parameters),
				OrganizationRows::read, OrganizationView::id);
		return KeysetListing.newestFirst(() -> items);
	}

	@Override
	public Optional<OrganizationView> organization(OrganizationId id) {
		return this.queries.first(ONE, OrganizationRows::read, id.value());
	}

}
