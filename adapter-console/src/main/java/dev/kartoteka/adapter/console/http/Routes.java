package dev.kartoteka.adapter.console.http;

/** Declares the pages of the console. */
public interface Routes {

	/**
	 * Declares a page below {@code /console/}. Parts in braces are ids, or texts if they
	 * end with {@code :text}.
	 * @param audience who may see it
	 */
	PageRoutes at(String path, Audience audience);

	/** Declares what a page does. */
	interface PageRoutes {

		/** Shows the page. A form that was submitted too late is shown by it as well. */
		PageRoutes show(Handler handler);

		/** Does what the form of the page asks for. */
		PageRoutes submit(Handler handler);

		/** Names the event that the security log records if the form was accepted. */
		PageRoutes recordedAs(String event);

	}

	/** Who may see a page. The use cases check the rights again. */
	enum Audience {

		/** Everyone, signed in or not. */
		ANYONE,

		/** Active accounts. */
		ACCOUNTS,

		/** Active staff accounts. */
		STAFF,

		/** Clients: persons of whom organizations keep cards. */
		CLIENTS

	}

	/** Answers a request. */
	@FunctionalInterface
	interface Handler {

		Reply reply(Visit visit);

	}

}
