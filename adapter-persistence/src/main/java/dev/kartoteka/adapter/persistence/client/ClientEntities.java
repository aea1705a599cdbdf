package dev.kartoteka.adapter.persistence.client;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

interface ClientEntities extends AggregateEntities<ClientEntity> {

}
