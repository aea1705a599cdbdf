package dev.kartoteka.adapter.security.erasure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.security.ErasureFolder;
import dev.kartoteka.domain.person.ErasureRegister;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Unavailable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileErasureRegisterTest {

	private static final PhoneNumber ALICE = new PhoneNumber("+79517487295");

	private static final PhoneNumber BOB = new PhoneNumber("+79517487296");

	private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.000006Z");

	@TempDir
	private Path data;

	@Test
	void knowsTheLastErasureOfEachPhone() {
		ErasureRegister register = register();
		assertThat(register.lastErasures()).isEmpty();
		register.note(ALICE, THEN.plusSeconds(1));
		register.note(BOB, THEN);
		register.note(ALICE, THEN);
		Map<String, Instant> expected = Map.of(register.hashOf(ALICE), THEN.plusSeconds(1), register.hashOf(BOB), THEN);
		assertThat(register.lastErasures()).isEqualTo(expected);
		assertThat(register().lastErasures()).isEqualTo(expected);
		assertThat(register().hashOf(ALICE)).isEqualTo(register.hashOf(ALICE));
	}

	@Test
	void writesNoPhoneAndForItsOwnerOnly() throws IOException {
		register().note(ALICE, THEN);
		assertThat(log()).hasSize(1).first().asString().matches("2026-01-02T03:04:05.000006Z [0-9a-f]{64}");
		assertThat(Files.getPosixFilePermissions(folder())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
		for (String file : List.of("log", "key")) {
			assertThat(Files.getPosixFilePermissions(folder().resolve(file)))
				.isEqualTo(PosixFilePermissions.fromString("rw-------"));
		}
	}

	@Test
	void hashesWithAKeyOfItsOwn() throws IOException {
		register().note(ALICE, THEN);
		String hash = register().hashOf(ALICE);
		Files.delete(folder().resolve("key"));
		register().note(BOB, THEN);
		assertThat(register().hashOf(ALICE)).isNotEqualTo(hash);
	}

	@Test
	void goesOnBehindALineThatACrashHasCutOff() throws IOException {
		register().note(ALICE, THEN);
		Files.writeString(folder().resolve("log"), "2026-01-02T03:0", StandardOpenOption.APPEND);
		register().note(BOB, THEN);
		assertThat(log()).hasSize(3);
		assertThat(register().lastErasures()).containsOnlyKeys(register().hashOf(ALICE), register().hashOf(BOB));
	}

	@Test
	void isUnavailableIfTheFolderCannotBeWritten() throws IOException {
		Files.createFile(folder());
		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> register().note(ALICE, THEN));
	}

	@Test
	void isUnavailableIfItsKeyIsGoneOrDamaged() throws IOException {
		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> register().hashOf(ALICE));
		register().note(ALICE, THEN);
		Files.writeString(folder().resolve("key"), "cafe\n");
		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> register().hashOf(ALICE));
		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> register().note(BOB, THEN));
		assertThat(log()).hasSize(1);
	}

	private ErasureRegister register() {
		return new FileErasureRegister(new ErasureFolder(folder()));
	}

	private Path folder() {
		return this.data.resolve("erasures");
	}

	private List<String> log() throws IOException {
		return Files.readAllLines(folder().resolve("log"));
	}

}
