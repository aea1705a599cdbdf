package dev.kartoteka.adapter.persistence.place;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

interface PlaceEntities extends AggregateEntities<PlaceEntity> {

}
