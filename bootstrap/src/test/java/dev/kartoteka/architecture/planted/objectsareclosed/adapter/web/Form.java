package dev.kartoteka.architecture.planted.objectsareclosed.adapter.web;

final class Form {

	public final String title = "title";

}
