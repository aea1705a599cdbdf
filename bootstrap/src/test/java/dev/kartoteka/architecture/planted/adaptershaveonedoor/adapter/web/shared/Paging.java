package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.shared;

/** Clean. */
public interface Paging {

}
