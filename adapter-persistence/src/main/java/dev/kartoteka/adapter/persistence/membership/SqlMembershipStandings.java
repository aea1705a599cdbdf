package dev.kartoteka.adapter.persistence.membership;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.organization.Membership;
import dev.kartoteka.adapter.persistence.organization.OwnedStandingQuery;
import dev.kartoteka.adapter.persistence.shared.DetachedQueries;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MembershipStandings;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OwnedStanding;

@Component
class SqlMembershipStandings implements MembershipStandings {

	private final OwnedStandingQuery ofRole;

	private final OwnedStandingQuery ofMember;

	SqlMembershipStandings(DetachedQueries queries, Membership membership) {
		this.ofRole = new OwnedStandingQuery(queries, membership, "role");
		this.ofMember = new OwnedStandingQuery(queries, membership, "member");
	}

	@Override
	public OwnedStanding of(Caller caller, RoleId role) {
		return this.ofRole.of(caller, role.value());
	}

	@Override
	public OwnedStanding of(Caller caller, MemberId member) {
		return this.ofMember.of(caller, member.value());
	}

}
