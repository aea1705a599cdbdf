package dev.kartoteka.adapter.cli.comparison;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import dev.kartoteka.adapter.cli.shared.CommandFailure;

/**
 * A file with the values that differ, as one JSON object per line. Only the user who runs
 * the command may read it. All methods throw a {@link CommandFailure} if it cannot be
 * written.
 */
final class ValuesFile implements AutoCloseable {

	private static final JsonFactory LINES = JsonFactory.builder().rootValueSeparator("").build();

	private final Path path;

	private final JsonGenerator generator;

	/** Creates the file, which must not exist. */
	ValuesFile(Path path) {
		this.path = path;
		try {
			this.generator = LINES.createGenerator(ObjectWriteContext.empty(), open(path));
		}
		catch (FileAlreadyExistsException ex) {
			throw new CommandFailure("%s exists. Name a new file for the values.".formatted(path), ex);
		}
		catch (IOException | UnsupportedOperationException ex) {
			throw failure(ex);
		}
	}

	private static OutputStream open(Path path) throws IOException {
		return new BufferedOutputStream(Channels
			.newOutputStream(Files.newByteChannel(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))));
	}

	void add(String target, Difference difference) {
		try {
			this.generator.writeStartObject();
			this.generator.writeStringProperty("path", target);
			this.generator.writeStringProperty("kind", difference.kind().title());
			this.generator.writeStringProperty("subject", difference.subject());
			this.generator.writeStringProperty("old", difference.before());
			this.generator.writeStringProperty("new", difference.after());
			this.generator.writeEndObject();
			this.generator.writeRaw('\n');
		}
		catch (JacksonException ex) {
			throw failure(ex);
		}
	}

	private CommandFailure failure(Exception cause) {
		return new CommandFailure("%s can't be written.".formatted(this.path), cause);
	}

	@Override
	public void close() {
		try {
			this.generator.close();
		}
		catch (JacksonException ex) {
			throw failure(ex);
		}
	}

}
