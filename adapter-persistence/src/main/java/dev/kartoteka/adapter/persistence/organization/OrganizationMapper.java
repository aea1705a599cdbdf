package dev.kartoteka.adapter.persistence.organization;

import org.mapstruct.Mapper;

import dev.kartoteka.adapter.persistence.shared.AggregateMapper;
import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.organization.Organization;

@Mapper(config = MapperRules.class)
interface OrganizationMapper extends AggregateMapper<Organization.Snapshot, OrganizationEntity.State> {

}
