package dev.kartoteka.adapter.text.message;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.text.CapturedLog;
import dev.kartoteka.adapter.text.TextFolder;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class TextConfigurationTest {

	private static final String WARNING = "Links in text messages lead to this machine";

	private static final String GATEWAY = "kartoteka.text-messages.gateway.url=https://texts.example.org/";

	private static final String BODY = "kartoteka.text-messages.gateway.body=to={phone}&text={text}";

	@Test
	void warnsOfLinksThatNobodyCanOpenIfTextMessagesAreReallySent() {
		assertThat(logged(GATEWAY, BODY)).contains(WARNING);
	}

	@Test
	void warnsOfABlankAddressToo() {
		assertThat(logged(GATEWAY, BODY, "kartoteka.letters.link-base= ")).contains(WARNING);
	}

	@Test
	void doesNotWarnIfLinksLeadToAWebSite() {
		assertThat(logged(GATEWAY, BODY, "kartoteka.letters.link-base=https://app.example.org/"))
			.doesNotContain(WARNING);
	}

	@Test
	void doesNotWarnIfTextMessagesBecomeFiles() {
		assertThat(logged()).doesNotContain(WARNING);
	}

	/** Returns what a start with these settings logs. */
	private static String logged(String... settings) {
		try (CapturedLog log = new CapturedLog()) {
			new ApplicationContextRunner().withUserConfiguration(TextConfiguration.class)
				.withBean(TextFolder.class, () -> new TextFolder(Path.of("unused")))
				.withBean(Clock.class, Clock::systemUTC)
				.withPropertyValues(settings)
				.run((context) -> assertThat(context).hasNotFailed());
			return String.join("\n", log.lines());
		}
	}

}
