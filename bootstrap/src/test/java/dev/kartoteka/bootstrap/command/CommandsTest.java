package dev.kartoteka.bootstrap.command;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {

	@Test
	void servesWithoutACommandAndByName() {
		assertThat(Commands.settingsOfServer(List.of()))
			.hasValueSatisfying((settings) -> assertThat(settings).isEmpty());
		assertThat(Commands.settingsOfServer(List.of("--server.port=1", "--debug"))).get()
			.isEqualTo(new String[] { "--server.port=1", "--debug" });
		assertThat(Commands.settingsOfServer(List.of("serve", "--server.port=1"))).get()
			.isEqualTo(new String[] { "--server.port=1" });
	}

	@ParameterizedTest
	@ValueSource(strings = { "help", "check", "serve --help", "serve now", "--help", "-h", "--version", "-V",
			"import-flask", "--server.port=1 check", "--server.port=1 --help", "" })
	void servesNothingElse(String arguments) {
		assertThat(Commands.settingsOfServer(List.of(arguments.split(" ")))).isEmpty();
	}

}
