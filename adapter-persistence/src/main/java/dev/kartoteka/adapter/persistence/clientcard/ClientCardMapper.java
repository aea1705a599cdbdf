package dev.kartoteka.adapter.persistence.clientcard;

import org.mapstruct.InheritConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.FullName;

@Mapper(config = MapperRules.class)
interface ClientCardMapper {

	@Mapping(target = "organizationId", source = "organization")
	@Mapping(target = "clientId", source = "client")
	@Mapping(target = "surname", source = "details.name.surname")
	@Mapping(target = "name", source = "details.name.name")
	@Mapping(target = "secondName", source = "details.name.secondName")
	@Mapping(target = "nameWords", source = "details.name")
	@Mapping(target = "phone", source = "details.phone")
	@Mapping(target = "address", source = "details.address")
	@Mapping(target = "image", source = "details.image")
	@Mapping(target = "links", source = "details.links")
	@Mapping(target = "data", source = "details.data")
	ClientCardEntity toEntity(ClientCard.Snapshot card);

	/** Leaves the version to Hibernate, which counts it if anything else differs. */
	@InheritConfiguration(name = "toEntity")
	@Mapping(target = "version", ignore = true)
	void copy(ClientCard.Snapshot card, @MappingTarget ClientCardEntity entity);

	@Mapping(target = "organization", source = "organizationId")
	@Mapping(target = "client", source = "clientId")
	@Mapping(target = "details", source = "entity")
	ClientCard.Snapshot toSnapshot(ClientCardEntity entity);

	@Mapping(target = "name", source = "entity")
	ClientCardDetails details(ClientCardEntity entity);

	FullName fullName(ClientCardEntity entity);

	default String nameWords(FullName name) {
		return String.join(" ", NameWords.of(name).words());
	}

	default ClientCardId id(long id) {
		return new ClientCardId(id);
	}

	default long number(ClientCardId id) {
		return id.value();
	}

	default OrganizationId organization(long id) {
		return new OrganizationId(id);
	}

	default long number(OrganizationId id) {
		return id.value();
	}

	default ClientId client(long id) {
		return new ClientId(id);
	}

	default long number(ClientId id) {
		return id.value();
	}

}
