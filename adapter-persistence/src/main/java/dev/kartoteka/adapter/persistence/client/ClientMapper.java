package dev.kartoteka.adapter.persistence.client;

import org.mapstruct.InheritConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.shared.FullName;

@Mapper(config = MapperRules.class)
interface ClientMapper {

	@Mapping(target = "surname", source = "name.surname")
	@Mapping(target = "name", source = "name.name")
	@Mapping(target = "secondName", source = "name.secondName")
	ClientEntity toEntity(Client.Snapshot client);

	/** Leaves the version to Hibernate, which counts it if anything else differs. */
	@InheritConfiguration(name = "toEntity")
	@Mapping(target = "version", ignore = true)
	void copy(Client.Snapshot client, @MappingTarget ClientEntity entity);

	@Mapping(target = "name", source = "entity")
	Client.Snapshot toSnapshot(ClientEntity entity);

	FullName fullName(ClientEntity entity);

	default ClientId client(long id) {
		return new ClientId(id);
	}

	default long number(ClientId id) {
		return id.value();
	}

}
