package dev.kartoteka.adapter.cli.projectimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import dev.kartoteka.adapter.cli.shared.CommandFailure;
import dev.kartoteka.adapter.cli.shared.UnreadableInput;
import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ReceiveImage;

/** The folder with the files of a Django project: its {@code MEDIA_ROOT}. */
public final class MediaFolder {

	private static final String IMAGE = "image";

	private final Path root;

	/**
	 * Creates the access to a folder.
	 * @throws CommandFailure if there is no such folder
	 */
	public MediaFolder(Path root) {
		try {
			this.root = root.toRealPath();
		}
		catch (IOException ex) {
			throw new CommandFailure("The media folder " + root + " can't be read.", ex);
		}
		if (!Files.isDirectory(this.root)) {
			throw new CommandFailure("The media folder " + root + " is not a folder.", null);
		}
	}

	/**
	 * Reads a file. Links are followed as long as they stay within the folder.
	 * @param name as Django stores it: the path below the folder
	 * @throws UnreadableInput if it is not a file within the folder, or too large
	 */
	ImageData read(String name) {
		try {
			Path file = within(name);
			if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
				throw new UnreadableInput(IMAGE, "is not a file");
			}
			if (Files.size(file) > ReceiveImage.MAX_SIZE) {
				throw new UnreadableInput(IMAGE, "is a file of more than 10 MiB");
			}
			return ImageData.of(Files.readAllBytes(file));
		}
		catch (NoSuchFileException ex) {
			throw new UnreadableInput(IMAGE, "is not in the media folder");
		}
		catch (IOException ex) {
			throw new UnreadableInput(IMAGE, "is a file that can't be read");
		}
	}

	private Path within(String name) throws IOException {
		try {
			Path file = this.root.resolve(name).normalize();
			Path real = file.startsWith(this.root) ? file.toRealPath() : file;
			if (real.startsWith(this.root)) {
				return real;
			}
		}
		catch (InvalidPathException ex) {
			throw new UnreadableInput(IMAGE, "is not the name of a file on this computer");
		}
		throw new UnreadableInput(IMAGE, "lies outside of the media folder");
	}

}
