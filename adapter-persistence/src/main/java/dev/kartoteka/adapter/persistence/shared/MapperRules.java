package dev.kartoteka.adapter.persistence.shared;

import org.mapstruct.InjectionStrategy;
import org.mapstruct.MapperConfig;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;

/**
 * What holds for every mapper: a target that nobody fills is an error. Nested targets are
 * mapped by methods of their own, since dotted paths would escape that check.
 */
@MapperConfig(componentModel = MappingConstants.ComponentModel.SPRING,
		injectionStrategy = InjectionStrategy.CONSTRUCTOR, unmappedTargetPolicy = ReportingPolicy.ERROR,
		unmappedSourcePolicy = ReportingPolicy.ERROR, uses = { IdMapper.class, ValueMapper.class })
public interface MapperRules {

}
