package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared;

import org.mapstruct.Mapper;

/** Clean, and what is generated from it as well. */
@Mapper
public interface PagingMapper {

	Representation represent(Paging paging);

}
