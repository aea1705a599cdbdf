package dev.kartoteka.endtoend;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestPostgres;

/** The console can be switched off. */
@Tag("slow")
class ConsoleSwitchedOffTest {

	@Test
	void leavesTheApiAndLeadsBrowsersToItsDocumentation() {
		try (Program program = Program.start(TestPostgres.freshDatabase(), "--kartoteka.console.enabled=false")) {
			Consumer anybody = Consumer.of(program.address());
			anybody.get("/console/").is(404);
			anybody.get("/console/sign-in/").is(404);
			Browser.of(program)
				.sending("Accept", "text/html")
				.get("/")
				.is(302)
				.has("Location", "/api/schema/swagger-ui/");
			anybody.get("/auth/users/me/").is(401);
		}
	}

}
