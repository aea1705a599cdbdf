package dev.kartoteka.adapter.persistence.membership;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.account.AccountRows;
import dev.kartoteka.adapter.persistence.organization.PermissionsColumn;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.MembershipReader;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Listing;

@Component
class SqlMembershipReader implements MembershipReader {

	private static final String ROLE_COLUMNS = "r.id, r.organization_id, r.name, r.permissions";

	private static final String ROLES = "role r where r.organization_id = ?";

	private static final String ROLE = "select " + ROLE_COLUMNS + " from " + ROLES + " and r.id = ?";

	private static final String MEMBER_COLUMNS = "m.id, m.organization_id, " + ROLE_COLUMNS + ", "
			+ AccountRows.COLUMNS;

	private static final String MEMBERS = "member m join role r on r.id = m.role_id"
			+ " join account u on u.id = m.account_id where m.organization_id = ?";

	private static final String MEMBER = "select " + MEMBER_COLUMNS + " from " + MEMBERS + " and m.id = ?";

	private final AutocommitQueries queries;

	SqlMembershipReader(AutocommitQueries queries) {
		this.queries = queries;
	}

	@Override
	public Listing<RoleView> roles(OrganizationId organization) {
		SelectedItems<RoleView> items = new SelectedItems<>(this.queries, ROLE_COLUMNS, ROLES, "r.id",
				List.of(organization.value()), SqlMembershipReader::role, RoleView::id);
		return KeysetListing.newestFirst(() -> items);
	}

	@Override
	public Optional<RoleView> role(RoleId id, OrganizationId organization) {
		return this.queries.first(ROLE, SqlMembershipReader::role, organization.value(), id.value());
	}

	@Override
	public Listing<MemberView> members(OrganizationId organization) {
		SelectedItems<MemberView> items = new SelectedItems<>(this.queries, MEMBER_COLUMNS, MEMBERS, "m.id",
				List.of(organization.value()), SqlMembershipReader::member, MemberView::id);
		return KeysetListing.newestFirst(() -> items);
	}

	@Override
	public Optional<MemberView> member(MemberId id, OrganizationId organization) {
		return this.queries.first(MEMBER, SqlMembershipReader::member, organization.value(), id.value());
	}

	private static RoleView role(Row row) throws SQLException {
		return new RoleView(row.number(), row.number(), row.text(), new TreeSet<>(PermissionsColumn.read(row)));
	}

	private static MemberView member(Row row) throws SQLException {
		return new MemberView(row.number(), row.number(), role(row), AccountRows.read(row));
	}

}
