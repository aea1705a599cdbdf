package dev.kartoteka.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which emails are sent, and to which addresses. */
@Tag("slow")
class EmailsTest {

	private final Mailbox mailbox = Replicas.mailbox();

	private final Store store = Replicas.store();

	@Test
	void areWrittenInTheLanguageThatTheirReaderPrefers() throws Exception {
		register("en-US,en;q=0.9,ru;q=0.8", "jane@example.org");
		ReceivedEmail english = this.mailbox.awaitEmailTo("jane@example.org");
		assertThat(english.subject()).isEqualTo("Activate your Kartoteka account");
		assertThat(english.text()).startsWith("Hello,").contains("It works for three days.");
		assertThat(english.html()).contains("<html lang=\"en\">", "Activate the account");

		register("ru", "yana@example.org");
		ReceivedEmail russian = this.mailbox.awaitEmailTo("yana@example.org");
		assertThat(russian.subject()).isEqualTo("Активация учётной записи «Kartoteka»");
		assertThat(russian.text()).startsWith("Здравствуйте!").contains("Она действует три дня.");
		assertThat(russian.html()).contains("<html lang=\"ru\">");
		assertThat(List.of(english, russian)).allSatisfy((email) -> {
			assertThat(MimeUtility.decodeText(email.from())).isEqualTo(Replicas.FROM);
			assertThat(email.link()).startsWith(Replicas.LINK_BASE + "/activate/");
		});
	}

	@Test
	void areSentAgainToThoseWhoStillWaitForActivation() throws Exception {
		register("en", "late@example.org");
		ReceivedEmail first = this.mailbox.awaitEmailTo("late@example.org");
		ask("resend_activation", "LATE@example.org");
		assertThat(this.mailbox.awaitEmailTo("late@example.org").link()).startsWith(Replicas.LINK_BASE + "/activate/");
		Replicas.somebody().post("/auth/users/activation/", "{%s}".formatted(first.proof())).isEmpty(204);

		ask("resend_activation", "late@example.org");
		ask("resend_activation", "nobody@example.org");
		ask("reset_password", "nobody@example.org");

		awaitEmptyOutbox();
		assertThat(this.mailbox.lettersTo("late@example.org")).isEmpty();
		assertThat(this.mailbox.lettersTo("nobody@example.org")).isEmpty();
	}

	@Test
	void arePutInHandAlikeWhetherAnybodyIsThereOrNot() {
		Store quiet = Store.of(Program.shared().database());
		quiet.empty();
		Consumer somebody = Consumer.of(Program.shared().address());
		quiet.person("known");
		for (String wish : List.of("resend_activation", "reset_password")) {
			for (String email : List.of("known@gmail.com", "unknown@gmail.com")) {
				somebody.post("/auth/users/%s/".formatted(wish), "{\"email\":\"%s\"}".formatted(email)).isEmpty(204);
			}
		}
		assertThat(quiet.list("select kind || ' ' || recipient from letter order by id")).containsExactly(
				"ACTIVATION known@gmail.com", "ACTIVATION unknown@gmail.com", "PASSWORD_RESET known@gmail.com",
				"PASSWORD_RESET unknown@gmail.com");
	}

	@Test
	void takeTheSameTimeToRequestWhetherAnyoneIsThereOrNot() {
		Store quiet = Store.of(Program.shared().database());
		quiet.empty();
		quiet.person("known");
		Consumer consumer = Consumer.of(Program.shared().address());
		List<Long> known = new ArrayList<>();
		List<Long> unknown = new ArrayList<>();
		for (int round = 0; round < 41; round++) {
			known.add(nanosToRequest("known@gmail.com", consumer));
			unknown.add(nanosToRequest("unknown@gmail.com", consumer));
		}
		assertThat(median(known)).isBetween(median(unknown) / 2, median(unknown) * 2);
	}

	private static long nanosToRequest(String email, Consumer consumer) {
		long begin = System.nanoTime();
		consumer.post("/auth/users/reset_password/", "{\"email\":\"%s\"}".formatted(email)).isEmpty(204);
		return System.nanoTime() - begin;
	}

	private static long median(List<Long> times) {
		return times.stream().sorted().toList().get(times.size() / 2);
	}

	@Test
	void areSentOnceByTwoReplicas() throws Exception {
		int count = 60;
		this.store
			.change("""
					insert into letter (kind, recipient, language)
					select 'EMAIL_CHANGED', number || '@once.example.org', 'ENGLISH' from generate_series(1, ?) as number""",
					count);
		this.mailbox.awaitEmailsTo("@once.example.org", count);
		awaitEmptyOutbox();
		assertThat(this.mailbox.lettersTo("@once.example.org"))
			.extracting((email) -> email.getAllRecipients()[0].toString())
			.containsExactlyInAnyOrderElementsOf(
					IntStream.rangeClosed(1, count).mapToObj((number) -> number + "@once.example.org").toList());
		this.mailbox.throwAway();
	}

	private static void register(String languages, String email) {
		Replicas.somebody().with("Accept-Language", languages).post("/auth/users/", """
				{"email":"%s","password":"%s"}""".formatted(email, Person.PASSWORD)).is(201);
	}

	private static void ask(String wish, String email) {
		Replicas.somebody().post("/auth/users/%s/".formatted(wish), "{\"email\":\"%s\"}".formatted(email)).isEmpty(204);
	}

	private void awaitEmptyOutbox() throws InterruptedException {
		long deadline = System.nanoTime() + 60_000_000_000L;
		while (this.store.number("select count(*) from letter") > 0) {
			assertThat(System.nanoTime()).as("letters wait for ever").isLessThan(deadline);
			Thread.sleep(20);
		}
	}

}
