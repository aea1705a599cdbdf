package dev.kartoteka.adapter.persistence.membership;

import org.mapstruct.InheritConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationId;

@Mapper(config = MapperRules.class)
interface MemberMapper {

	@Mapping(target = "organizationId", source = "organization")
	@Mapping(target = "accountId", source = "account")
	@Mapping(target = "roleId", source = "role")
	MemberEntity toEntity(Member.Snapshot member);

	/** Leaves the version to Hibernate, which counts it if anything else differs. */
	@InheritConfiguration(name = "toEntity")
	@Mapping(target = "version", ignore = true)
	void copy(Member.Snapshot member, @MappingTarget MemberEntity entity);

	@Mapping(target = "organization", source = "organizationId")
	@Mapping(target = "account", source = "accountId")
	@Mapping(target = "role", source = "roleId")
	Member.Snapshot toSnapshot(MemberEntity entity);

	default MemberId member(long id) {
		return new MemberId(id);
	}

	default long number(MemberId id) {
		return id.value();
	}

	default OrganizationId organization(long id) {
		return new OrganizationId(id);
	}

	default long number(OrganizationId id) {
		return id.value();
	}

	default AccountId account(long id) {
		return new AccountId(id);
	}

	default long number(AccountId id) {
		return id.value();
	}

	default RoleId role(long id) {
		return new RoleId(id);
	}

	default long number(RoleId id) {
		return id.value();
	}

}
