package dev.kartoteka.adapter.persistence.clientcard;

import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import dev.kartoteka.adapter.persistence.shared.AggregateMapper;
import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.shared.FullName;

@Mapper(config = MapperRules.class)
interface ClientCardMapper extends AggregateMapper<ClientCard.Snapshot, ClientCardEntity.State> {

	@Override
	@BeanMapping(ignoreUnmappedSourceProperties = { "id", "version" })
	@Mapping(target = "nameWords", source = "details.name")
	ClientCardEntity.State toState(ClientCard.Snapshot card);

	@Override
	@BeanMapping(ignoreUnmappedSourceProperties = "nameWords")
	ClientCard.Snapshot toSnapshot(long id, ClientCardEntity.State state, long version);

	default String nameWords(FullName name) {
		return DerivedNameWords.of(name);
	}

}
