package dev.kartoteka.adapter.web.wire.route;

/** Where resources declare their routes. */
public interface Routes {

	/**
	 * A path, and others that mean the same. Parts in braces are variables: {@code {id}}
	 * takes a whole number, {@code {name:text}} anything but a slash; before them, in the
	 * same segment, may stand a fixed beginning.
	 * @param name what the answer to {@code OPTIONS} calls the path
	 */
	PathRoutes at(String name, String path, String... synonyms);

	/** The methods of one path. */
	interface PathRoutes {

		PathRoutes get(Action action);

		PathRoutes post(Action action);

		PathRoutes put(Action action);

		PathRoutes patch(Action action);

		PathRoutes delete(Action action);

		/**
		 * In which forms the path answers, rather than in JSON alone; the first unless
		 * the caller asks for another. Which one he asked for, the request tells. Errors
		 * are JSON all the same.
		 */
		PathRoutes answeringAs(Format... formats);

	}

}
