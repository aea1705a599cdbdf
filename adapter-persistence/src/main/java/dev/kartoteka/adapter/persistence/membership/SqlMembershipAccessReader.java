package dev.kartoteka.adapter.persistence.membership;

import dev.kartoteka.adapter.persistence.organization.Membership;
import dev.kartoteka.adapter.persistence.organization.ObjectAccessQuery;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.membership.MemberAccess;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MembershipAccessReader;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.ObjectAccess;

import org.springframework.stereotype.Component;

@Component
class SqlMembershipAccessReader implements MembershipAccessReader {

	private final ObjectAccessQuery ofRole;

	private final ObjectAccessQuery ofMember;

	SqlMembershipAccessReader(AutocommitQueries queries, Membership membership) {
		this.ofRole = new ObjectAccessQuery(queries, membership, "role");
		this.ofMember = new ObjectAccessQuery(queries, membership, "member", "owned.account_id = a.id");
	}

	@Override
	public ObjectAccess of(Caller caller, RoleId role) {
		return this.ofRole.of(caller, role.value());
	}

	@Override
	public MemberAccess of(Caller caller, MemberId member) {
		return this.ofMember.of(caller, member.value(), (access, row) -> new MemberAccess(access, row.flag()));
	}

}
