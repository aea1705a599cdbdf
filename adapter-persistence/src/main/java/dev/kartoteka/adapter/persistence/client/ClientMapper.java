package dev.kartoteka.adapter.persistence.client;

import org.mapstruct.Mapper;

import dev.kartoteka.adapter.persistence.shared.AggregateMapper;
import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.client.Client;

@Mapper(config = MapperRules.class)
interface ClientMapper extends AggregateMapper<Client.Snapshot, ClientEntity.State> {

}
