package dev.kartoteka.adapter.persistence.organization;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;

import org.springframework.stereotype.Component;

@Component
class SqlOrganizationAccessReader implements OrganizationAccessReader {

	private final AutocommitQueries queries;

	private final Membership membership;

	SqlOrganizationAccessReader(AutocommitQueries queries, Membership membership) {
		this.queries = queries;
		this.membership = membership;
	}

	@Override
	public OrganizationAccess of(Caller caller, OrganizationId organization) {
		return this.queries.one(Membership.IN_ORGANIZATION, (row) -> this.membership.read(row, caller),
				caller.session().value(), caller.account().value(), organization.value());
	}

	@Override
	public OrganizationAccess of(AccountId account, OrganizationId organization) {
		return this.queries.one(Membership.OF_ACCOUNT, Membership::readOfAccount, account.value(),
				organization.value());
	}

}
