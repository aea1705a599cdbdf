package dev.kartoteka.adapter.persistence.shared;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.place.PlaceId;

import org.springframework.stereotype.Component;

/** Maps the ids of aggregates to numbers, and back. */
@Component
public class IdMapper {

	public AccountId account(long id) {
		return new AccountId(id);
	}

	public long number(AccountId id) {
		return id.value();
	}

	public ClientId client(long id) {
		return new ClientId(id);
	}

	public long number(ClientId id) {
		return id.value();
	}

	public ClientCardId clientCard(long id) {
		return new ClientCardId(id);
	}

	public long number(ClientCardId id) {
		return id.value();
	}

	public DistrictId district(long id) {
		return new DistrictId(id);
	}

	public long number(DistrictId id) {
		return id.value();
	}

	public MemberId member(long id) {
		return new MemberId(id);
	}

	public long number(MemberId id) {
		return id.value();
	}

	public OrganizationId organization(long id) {
		return new OrganizationId(id);
	}

	public long number(OrganizationId id) {
		return id.value();
	}

	public PlaceId place(long id) {
		return new PlaceId(id);
	}

	public long number(PlaceId id) {
		return id.value();
	}

	public RoleId role(long id) {
		return new RoleId(id);
	}

	public long number(RoleId id) {
		return id.value();
	}

}
