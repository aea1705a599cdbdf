package dev.kartoteka.adapter.persistence.membership;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

interface MemberEntities extends AggregateEntities<MemberEntity> {

}
