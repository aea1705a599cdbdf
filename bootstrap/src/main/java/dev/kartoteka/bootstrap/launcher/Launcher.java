package dev.kartoteka.bootstrap.launcher;

import org.jspecify.annotations.Nullable;

/**
 * Starts the program if Java is new enough, and otherwise says which one it needs.
 * Compiled for Java 17, because Spring Boot's loader, which runs before it, needs that
 * itself.
 */
public final class Launcher {

	/** The release that everything else is compiled for. */
	static final int REQUIRED = 25;

	private Launcher() {
	}

	public static void main(String[] args) throws Exception {
		String refusal = refusal(Runtime.version().feature(), System.getProperty("java.home"));
		if (refusal != null) {
			System.err.println(refusal);
			System.exit(1);
		}
		// By name, because the compiler for Java 17 does not read the class.
		Class.forName("dev.kartoteka.bootstrap.Kartoteka")
			.getMethod("main", String[].class)
			.invoke(null, (Object) args);
	}

	static @Nullable String refusal(int found, String home) {
		if (found >= REQUIRED) {
			return null;
		}
		return "Kartoteka needs Java %d or newer, found %d in %s. Install one, such as Eclipse Temurin %d (https://adoptium.net/installation/), and start it with that one's java."
			.formatted(REQUIRED, found, home, REQUIRED);
	}

}
