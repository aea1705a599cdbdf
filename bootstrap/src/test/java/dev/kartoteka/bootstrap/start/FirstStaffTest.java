package dev.kartoteka.bootstrap.start;

import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.account.AppointFirstStaff.Outcome;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;

import static org.assertj.core.api.Assertions.assertThat;

class FirstStaffTest {

	private static final FirstStaffAccount GENERATED = new FirstStaffAccount("admin", "generated-Horse-7", true);

	private static final FirstStaffAccount CONFIGURED = new FirstStaffAccount("boss", "configured-Horse-7", false);

	private final Logger logger = (Logger) LoggerFactory.getLogger(FirstStaff.class);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.log.start();
		this.logger.addAppender(this.log);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.log);
	}

	@Test
	void showsAGeneratedPasswordOnALineOfItsOwn() {
		assertThat(messages(GENERATED, Outcome.CREATED)).singleElement()
			.asString()
			.hasLineCount(3)
			.endsWith("\n  Username: admin\n  Password: generated-Horse-7");
	}

	@Test
	void neverShowsAConfiguredPassword() {
		assertThat(messages(CONFIGURED, Outcome.CREATED)).singleElement()
			.asString()
			.contains("boss", "KARTOTEKA_ADMIN_PASSWORD")
			.doesNotContain("configured-Horse-7");
	}

	@Test
	void saysThatAConfiguredPasswordIsIgnored() {
		assertThat(messages(CONFIGURED, Outcome.NOT_NEEDED)).singleElement()
			.asString()
			.startsWith("KARTOTEKA_ADMIN_PASSWORD is ignored: there is a staff account already.");
	}

	@Test
	void saysNothingIfThereIsNothingToCreate() {
		assertThat(messages(GENERATED, Outcome.NOT_NEEDED)).isEmpty();
	}

	@Test
	void namesTheCommandIfAnotherAccountHasTheName() {
		assertThat(messages(GENERATED, Outcome.NAME_TAKEN)).singleElement()
			.asString()
			.hasLineCount(1)
			.contains("`staff appoint admin`")
			.doesNotContain("generated-Horse-7");
	}

	private List<String> messages(FirstStaffAccount account, Outcome outcome) {
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerSingleton("firstStaffAccount", account);
		new FirstStaff((command) -> outcome, beans.getBeanProvider(FirstStaffAccount.class))
			.run(new DefaultApplicationArguments());
		return this.log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

}
