package dev.kartoteka.adapter.text.message;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.text.TextFolder;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class TextConfigurationTest {

	private static final String WARNING = "Links in text messages lead to this machine";

	private static final String GATEWAY = "kartoteka.text-messages.gateway.url=https://texts.example.org/";

	private static final String BODY = "kartoteka.text-messages.gateway.body=to={phone}&text={text}";

	@TempDir
	private Path folder;

	@Test
	void warnsOfLinksThatNobodyCanOpenIfTextMessagesAreReallySent(CapturedOutput output) {
		start(GATEWAY, BODY);
		assertThat(output).contains(WARNING);
	}

	@Test
	void warnsOfABlankAddressToo(CapturedOutput output) {
		start(GATEWAY, BODY, "kartoteka.letters.link-base= ");
		assertThat(output).contains(WARNING);
	}

	@Test
	void doesNotWarnIfLinksLeadToAWebSite(CapturedOutput output) {
		start(GATEWAY, BODY, "kartoteka.letters.link-base=https://app.example.org/");
		assertThat(output).doesNotContain(WARNING);
	}

	@Test
	void doesNotWarnIfTextMessagesBecomeFiles(CapturedOutput output) {
		start();
		assertThat(output).doesNotContain(WARNING);
	}

	private void start(String... properties) {
		new ApplicationContextRunner().withUserConfiguration(TextConfiguration.class)
			.withBean(TextFolder.class, () -> new TextFolder(this.folder))
			.withBean(Clock.class, Clock::systemUTC)
			.withPropertyValues(properties)
			.run((context) -> assertThat(context).hasNotFailed());
	}

}
