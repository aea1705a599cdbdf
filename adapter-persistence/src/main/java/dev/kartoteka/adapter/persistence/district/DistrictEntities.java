package dev.kartoteka.adapter.persistence.district;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

interface DistrictEntities extends AggregateEntities<DistrictEntity> {

}
