package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.client;

import dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared.Paging;
import dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared.PagingMapper;
import dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared.Result;

/** Clean. */
public interface ClientController {

	Result.Good result();

	PagingMapper mapper();

	Paging paging();

}
