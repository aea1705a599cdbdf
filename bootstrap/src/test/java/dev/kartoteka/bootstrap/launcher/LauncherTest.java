package dev.kartoteka.bootstrap.launcher;

import java.io.DataInputStream;
import java.io.IOException;

import org.junit.jupiter.api.Test;

import dev.kartoteka.bootstrap.Kartoteka;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTest {

	@Test
	void acceptsTheJavaThatTheProgramIsCompiledForAndNewerOnes() throws IOException {
		int compiledFor = releaseOf(Kartoteka.class);
		assertThat(Launcher.refusal(compiledFor, "/java")).isNull();
		assertThat(Launcher.refusal(compiledFor + 1, "/java")).isNull();
		assertThat(Launcher.refusal(compiledFor - 1, "/java")).isNotNull();
	}

	@Test
	void saysWhatItNeedsAndWhatItFound() {
		assertThat(Launcher.refusal(17, "/opt/java"))
			.startsWith("Kartoteka needs Java 25 or newer, found 17 in /opt/java.")
			.hasLineCount(1);
	}

	@Test
	void runsOnTheJavaOfSpringBootsLoader() throws IOException {
		assertThat(releaseOf(Launcher.class)).isEqualTo(17);
	}

	private static int releaseOf(Class<?> type) throws IOException {
		try (DataInputStream classFile = new DataInputStream(
				type.getResourceAsStream(type.getSimpleName() + ".class"))) {
			classFile.skipNBytes(6);
			return classFile.readUnsignedShort() - 44;
		}
	}

}
