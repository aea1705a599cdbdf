package dev.kartoteka.adapter.web.wire.route;

/** Declares routes. */
public interface Routes {

	/**
	 * Declares a path and its synonyms. Parts in braces are variables: {@code {id}}
	 * matches an integer, {@code {name:text}} any text without a slash. A fixed prefix
	 * may precede a variable in the same segment.
	 * @param name the name of the path in the response to {@code OPTIONS}
	 */
	PathRoutes at(String name, String path, String... synonyms);

	/** Declares the methods of one path. */
	interface PathRoutes {

		PathRoutes get(RouteHandler handler);

		PathRoutes post(RouteHandler handler);

		PathRoutes put(RouteHandler handler);

		PathRoutes patch(RouteHandler handler);

		PathRoutes delete(RouteHandler handler);

		/**
		 * Declares the formats of the response instead of JSON alone; the first is the
		 * default. Errors are always JSON.
		 */
		PathRoutes produces(Format... formats);

	}

}
