package dev.kartoteka.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.persistence.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** Which text messages are sent, and to which phones. */
@Tag("slow")
class TextsTest {

	private static final String KNOWN = "+79510000001";

	private static final String UNKNOWN = "+79510000002";

	@TempDir
	private Path dataFolder;

	private Program program;

	private Store store;

	@BeforeEach
	void start() {
		this.program = Program.start(TestPostgres.freshDatabase(), "--kartoteka.data-dir=" + this.dataFolder,
				"--kartoteka.service-name=Салон", "--kartoteka.rate-limits-enabled=true");
		this.store = Store.of(this.program.database());
		this.store.client("Ann", KNOWN);
	}

	@AfterEach
	void stop() {
		this.program.close();
	}

	@Test
	void goToPhonesThatAClientHasAndToNoOthers() throws Exception {
		request("en", UNKNOWN);
		request("ru", KNOWN);
		awaitEmptyOutbox();
		assertThat(texts()).singleElement()
			.asString()
			.matches("To: \\+79510000001\\R\\RСалон: код [0-9]{6} для нового пароля. Никому его не сообщайте.\\R");
		assertThat(this.store.number("select count(*) from phone_code")).isOne();
		assertThat(this.store.list("select scope || code from phone_code")).noneMatch((row) -> row.contains(KNOWN));
	}

	@Test
	void setANewPasswordOfAnAccount() throws Exception {
		this.store.person("alice");
		this.store.change("update account set phone = ?, confirmed_phone = true where username = 'alice'", UNKNOWN);
		Consumer anybody = Consumer.of(this.program.address());
		for (String phone : List.of(UNKNOWN, KNOWN)) {
			anybody.post("/auth/users/reset_password/", "{\"phone\":\"%s\"}".formatted(phone)).isEmpty(204);
		}
		awaitEmptyOutbox();
		Matcher link = Pattern.compile("To: \\+79510000002\\R\\R.*/password/reset/confirm/([^/]+)/(\\S+)\\R")
			.matcher(String.join("", texts()));
		assertThat(link.matches()).isTrue();
		anybody
			.post("/auth/users/reset_password_confirm/",
					"""
							{"uid":"%s","token":"%s","new_password":"another-Horse-4-battery"}"""
						.formatted(link.group(1), link.group(2)))
			.isEmpty(204);
		anybody.logIn("alice", "another-Horse-4-battery").is(200);
	}

	@Test
	void areLimitedPerPhoneWhetherOrNotAClientHasIt() {
		for (String phone : List.of(KNOWN, UNKNOWN)) {
			for (int i = 0; i < 3; i++) {
				request("ru", phone);
			}
			Consumer.of(this.program.address())
				.post("/clients/auth/code/", "{\"phone\":\"%s\"}".formatted(phone))
				.is(429);
		}
	}

	private void request(String language, String phone) {
		Consumer.of(this.program.address())
			.with("Accept-Language", language)
			.post("/clients/auth/code/", "{\"phone\":\"%s\"}".formatted(phone))
			.isEmpty(204);
	}

	private void awaitEmptyOutbox() throws InterruptedException {
		long deadline = System.nanoTime() + 60_000_000_000L;
		while (this.store.number("select count(*) from text_message") > 0) {
			assertThat(System.nanoTime()).as("text messages wait for ever").isLessThan(deadline);
			Thread.sleep(20);
		}
	}

	private List<String> texts() throws IOException {
		try (Stream<Path> files = Files.list(this.dataFolder.resolve("texts"))) {
			return files.map(TextsTest::contentOf).toList();
		}
	}

	private static String contentOf(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
