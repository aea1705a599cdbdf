package dev.kartoteka.adapter.web.wire.route;

/** A controller: declares its routes, and answers on them. */
public interface RouteDeclarations {

	void declareOn(Routes routes);

}
