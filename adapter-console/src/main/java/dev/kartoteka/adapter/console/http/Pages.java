package dev.kartoteka.adapter.console.http;

/** A controller that declares pages. */
public interface Pages {

	void declareOn(Routes routes);

}
