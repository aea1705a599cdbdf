package dev.kartoteka.architecture.planted.adaptershaveonedoor.bootstrap;

import dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared.Paging;

interface Burglar {

	Paging[] paging();

}
