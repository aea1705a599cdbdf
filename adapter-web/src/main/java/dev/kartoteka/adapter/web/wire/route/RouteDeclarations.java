package dev.kartoteka.adapter.web.wire.route;

/** A controller that declares its routes. */
public interface RouteDeclarations {

	void declareOn(Routes routes);

}
