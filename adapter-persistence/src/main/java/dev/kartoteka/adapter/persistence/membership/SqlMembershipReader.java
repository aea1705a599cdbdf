package dev.kartoteka.adapter.persistence.membership;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import dev.kartoteka.adapter.persistence.account.AccountRows;
import dev.kartoteka.adapter.persistence.organization.PermissionsColumn;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.KeysetListing;
import dev.kartoteka.adapter.persistence.shared.ListQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.adapter.persistence.shared.SelectedItems;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.membership.InvitationView;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.MembershipReader;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Listing;

import org.springframework.stereotype.Component;

@Component
class SqlMembershipReader implements MembershipReader {

	private static final String ROLE_COLUMNS = "r.id, r.organization_id, r.name, r.permissions, r.version";

	private static final String ROLES = "role r where r.organization_id = ?";

	private static final String ROLE = "select " + ROLE_COLUMNS + " from " + ROLES + " and r.id = ?";

	private static final String MEMBER_COLUMNS = "m.id, m.organization_id, " + ROLE_COLUMNS
			+ ", m.account_id, m.accepted_at, " + AccountRows.COLUMNS;

	/** The account is joined only after it has accepted. */
	private static final String MEMBERS = "member m join role r on r.id = m.role_id"
			+ " left join account u on u.id = m.account_id and m.accepted_at is not null where m.organization_id = ?";

	private static final String MEMBER = "select " + MEMBER_COLUMNS + " from " + MEMBERS + " and m.id = ?";

	private static final String INVITATION_COLUMNS = "m.id, m.organization_id, o.name, " + ROLE_COLUMNS
			+ ", m.invited_at";

	private static final String INVITATIONS = "member m join role r on r.id = m.role_id"
			+ " join organization o on o.id = m.organization_id where m.account_id = ? and m.accepted_at is null";

	private final AutocommitQueries queries;

	private final ListQueries listQueries;

	SqlMembershipReader(AutocommitQueries queries, ListQueries listQueries) {
		this.queries = queries;
		this.listQueries = listQueries;
	}

	@Override
	public Listing<RoleView> roles(OrganizationId organization) {
		SelectedItems<RoleView> items = new SelectedItems<>(this.listQueries.forList(), ROLE_COLUMNS, ROLES, "r.id",
				List.of(organization.value()), SqlMembershipReader::role, RoleView::id);
		return KeysetListing.newestFirst(() -> items);
	}

	@Override
	public Optional<RoleView> role(RoleId id, OrganizationId organization) {
		return this.queries.first(ROLE, SqlMembershipReader::role, organization.value(), id.value());
	}

	@Override
	public Listing<MemberView> members(OrganizationId organization) {
		SelectedItems<MemberView> items = new SelectedItems<>(this.listQueries.forList(), MEMBER_COLUMNS, MEMBERS,
				"m.id", List.of(organization.value()), SqlMembershipReader::member, MemberView::id);
		return KeysetListing.newestFirst(() -> items);
	}

	@Override
	public Optional<MemberView> member(MemberId id, OrganizationId organization) {
		return this.queries.first(MEMBER, SqlMembershipReader::member, organization.value(), id.value());
	}

	@Override
	public Listing<InvitationView> invitationsOf(AccountId account) {
		SelectedItems<InvitationView> items = new SelectedItems<>(this.queries, INVITATION_COLUMNS, INVITATIONS, "m.id",
				List.of(account.value()), SqlMembershipReader::invitation, InvitationView::id);
		return KeysetListing.newestFirst(() -> items);
	}

	private static RoleView role(Row row) throws SQLException {
		return new RoleView(row.number(), row.number(), row.text(), new TreeSet<>(PermissionsColumn.read(row)),
				row.number());
	}

	private static MemberView member(Row row) throws SQLException {
		long id = row.number();
		long organization = row.number();
		RoleView role = role(row);
		long account = row.number();
		Instant acceptedAt = row.optionalInstant();
		AccountView profile = (acceptedAt != null) ? AccountRows.read(row) : null;
		return new MemberView(id, organization, role, account, profile, acceptedAt);
	}

	private static InvitationView invitation(Row row) throws SQLException {
		return new InvitationView(row.number(), row.number(), row.text(), role(row), row.optionalInstant());
	}

}
