package dev.kartoteka.adapter.persistence.clientcard;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

interface ClientCardEntities extends AggregateEntities<ClientCardEntity> {

}
