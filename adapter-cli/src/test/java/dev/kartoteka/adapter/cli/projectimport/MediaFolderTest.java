package dev.kartoteka.adapter.cli.projectimport;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.kartoteka.adapter.cli.shared.CommandFailure;
import dev.kartoteka.adapter.cli.shared.UnreadableInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MediaFolderTest {

	@TempDir
	private Path folder;

	private Path media = Path.of("");

	@BeforeEach
	void fill() throws IOException {
		this.media = this.folder.resolve("media");
		Files.createDirectories(this.media.resolve("places"));
		Files.writeString(this.media.resolve("places/парк.png"), "picture");
		Files.writeString(this.folder.resolve("secret.png"), "secret");
		Files.createSymbolicLink(this.media.resolve("inside.png"), Path.of("places/парк.png"));
		Files.createSymbolicLink(this.media.resolve("outside.png"), this.folder.resolve("secret.png"));
		Files.createSymbolicLink(this.media.resolve("up"), this.folder);
		try (RandomAccessFile large = new RandomAccessFile(this.media.resolve("large.png").toFile(), "rw")) {
			large.setLength(10 * 1024 * 1024 + 1);
		}
	}

	@ParameterizedTest
	@CsvSource({ "places/парк.png", "./places/../places/парк.png", "inside.png" })
	void readsFilesWithinTheFolder(String name) {
		assertThat(new MediaFolder(this.media).read(name).portionAt(0)).asString().isEqualTo("picture");
	}

	@ParameterizedTest
	@CsvSource({ "../secret.png, lies outside of the media folder",
			"places/../../secret.png, lies outside of the media folder",
			"outside.png, lies outside of the media folder", "up/secret.png, lies outside of the media folder",
			"/etc/hostname, lies outside of the media folder", "missing.png, is not in the media folder",
			"places, is not a file", "large.png, is a file of more than 10 MiB" })
	void refusesOthers(String name, String reason) {
		assertThatExceptionOfType(UnreadableInput.class).isThrownBy(() -> new MediaFolder(this.media).read(name))
			.withMessage(reason)
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("image"));
	}

	@Test
	void isAFolder() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> new MediaFolder(this.media.resolve("missing")))
			.withMessage("The media folder %s can't be read.", this.media.resolve("missing"));
		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> new MediaFolder(this.media.resolve("inside.png")))
			.withMessage("The media folder %s is not a folder.", this.media.resolve("inside.png"));
	}

}
