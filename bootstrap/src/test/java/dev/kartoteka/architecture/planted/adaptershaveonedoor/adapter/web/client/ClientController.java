package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.client;

import dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared.Paging;

/** Clean. */
public interface ClientController {

	Paging paging();

	Helper helper();

}
