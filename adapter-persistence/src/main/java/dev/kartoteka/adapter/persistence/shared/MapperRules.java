package dev.kartoteka.adapter.persistence.shared;

import org.mapstruct.InjectionStrategy;
import org.mapstruct.MapperConfig;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;

/**
 * The configuration of every mapper: an unmapped target or source is an error. Nested
 * targets are mapped by methods of their own, since dotted target paths escape that
 * check.
 */
@MapperConfig(componentModel = MappingConstants.ComponentModel.SPRING,
		injectionStrategy = InjectionStrategy.CONSTRUCTOR, unmappedTargetPolicy = ReportingPolicy.ERROR,
		unmappedSourcePolicy = ReportingPolicy.ERROR, uses = { IdMapper.class, ValueMapper.class })
public interface MapperRules {

}
