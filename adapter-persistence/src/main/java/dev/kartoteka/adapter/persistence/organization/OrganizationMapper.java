package dev.kartoteka.adapter.persistence.organization;

import org.mapstruct.InheritConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;

@Mapper(config = MapperRules.class)
interface OrganizationMapper {

	@Mapping(target = "creatorId", source = "creator")
	@Mapping(target = "name", source = "details.name")
	@Mapping(target = "description", source = "details.description")
	@Mapping(target = "address", source = "details.address")
	@Mapping(target = "links", source = "details.links")
	@Mapping(target = "numbers", source = "details.numbers")
	OrganizationEntity toEntity(Organization.Snapshot organization);

	/** Leaves the version to Hibernate, which counts it if anything else differs. */
	@InheritConfiguration(name = "toEntity")
	@Mapping(target = "version", ignore = true)
	void copy(Organization.Snapshot organization, @MappingTarget OrganizationEntity entity);

	@Mapping(target = "creator", source = "creatorId")
	@Mapping(target = "details", source = "entity")
	Organization.Snapshot toSnapshot(OrganizationEntity entity);

	OrganizationDetails details(OrganizationEntity entity);

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

}
