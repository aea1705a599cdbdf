package dev.kartoteka.adapter.persistence.membership;

import org.mapstruct.Mapper;

import dev.kartoteka.adapter.persistence.shared.AggregateMapper;
import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.membership.Member;

@Mapper(config = MapperRules.class)
interface MemberMapper extends AggregateMapper<Member.Snapshot, MemberEntity.State> {

}
