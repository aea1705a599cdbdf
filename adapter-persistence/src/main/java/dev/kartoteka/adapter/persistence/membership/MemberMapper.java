package dev.kartoteka.adapter.persistence.membership;

import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

import dev.kartoteka.adapter.persistence.shared.AggregateMapper;
import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.Member;

@Mapper(config = MapperRules.class)
interface MemberMapper extends AggregateMapper<Member.Snapshot, MemberEntity.State> {

	@Override
	@BeanMapping(ignoreUnmappedSourceProperties = { "id", "version" })
	@Mapping(target = "invitedBy", qualifiedByName = "inviter")
	MemberEntity.State toState(Member.Snapshot member);

	@Override
	@Mapping(target = "invitedBy", source = "state.invitedBy", qualifiedByName = "inviter")
	Member.Snapshot toSnapshot(long id, MemberEntity.State state, long version);

	@Named("inviter")
	default @Nullable Long number(@Nullable AccountId inviter) {
		return (inviter == null) ? null : inviter.value();
	}

	@Named("inviter")
	default @Nullable AccountId account(@Nullable Long inviter) {
		return (inviter == null) ? null : new AccountId(inviter);
	}

}
