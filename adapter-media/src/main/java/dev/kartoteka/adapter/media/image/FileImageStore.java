package dev.kartoteka.adapter.media.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.kartoteka.domain.image.ImageData;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.NotFound;

/**
 * Stores images in a folder: {@code 0f/0f8fad….jpg/0f8fad….jpg}, and the thumbnails
 * beside it. Each file is written under a temporary name, forced to disk and then
 * renamed.
 */
final class FileImageStore extends CoalescingImageStore {

	private static final String DRAFT = ".draft";

	private final Path folder;

	FileImageStore(Path folder) {
		this.folder = folder;
	}

	@Override
	public void put(ImageFile file, ImageData data) {
		try {
			Path target = pathOf(file);
			createFolderFor(file.image());
			Path draft = target.resolveSibling(target.getFileName() + "-" + UUID.randomUUID() + DRAFT);
			try {
				write(data, draft);
				Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
				force(folderOf(file.image()));
			}
			finally {
				Files.deleteIfExists(draft);
			}
		}
		catch (IOException ex) {
			throw outage(ex);
		}
	}

	private void createFolderFor(ImageName image) throws IOException {
		Path own = folderOf(image);
		if (Files.notExists(own)) {
			Files.createDirectories(own);
			for (Path parent = own.getParent(); parent != null
					&& parent.startsWith(this.folder); parent = parent.getParent()) {
				force(parent);
			}
		}
	}

	private static void write(ImageData data, Path draft) throws IOException {
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			long position = 0;
			while (position < data.size()) {
				ByteBuffer portion = ByteBuffer.wrap(data.portionAt(position));
				while (portion.hasRemaining()) {
					position += channel.write(portion);
				}
			}
			channel.force(true);
		}
	}

	/** Forces the directory to disk; a new name is durable only then. */
	private static void force(Path directory) throws IOException {
		try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	@Override
	public Optional<ImageData> find(ImageFile file) {
		Path path = pathOf(file);
		try {
			return Optional.of(new ImageData(Files.size(path), (offset) -> read(path, offset)));
		}
		catch (NoSuchFileException missing) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw outage(ex);
		}
	}

	private byte[] read(Path path, long offset) {
		try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
			long length = Math.min(ImageData.PORTION_SIZE, channel.size() - offset);
			ByteBuffer portion = ByteBuffer.allocate((int) length);
			while (portion.hasRemaining() && channel.read(portion, offset + portion.position()) >= 0) {
				// Reads until the portion is full.
			}
			return portion.array();
		}
		catch (NoSuchFileException gone) {
			throw new NotFound("The image was removed in the meantime.");
		}
		catch (IOException ex) {
			throw outage(ex);
		}
	}

	@Override
	public void remove(ImageName image) {
		Path directory = folderOf(image);
		try {
			Files.deleteIfExists(pathOf(ImageFile.original(image)));
			deleteAllIn(directory);
			Files.deleteIfExists(directory);
		}
		catch (NoSuchFileException | DirectoryNotEmptyException others) {
			// Another thread removes it too, or will after it has made a thumbnail.
		}
		catch (IOException ex) {
			throw outage(ex);
		}
	}

	private static void deleteAllIn(Path directory) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
			for (Path file : files) {
				Files.deleteIfExists(file);
			}
		}
	}

	/**
	 * Until the first image creates the folder, it uses the folder in which that will be.
	 */
	@Override
	void storeAndRemoveAFile() {
		try {
			Path draft = Files.createDirectories(nearestExisting(this.folder.toAbsolutePath()))
				.resolve("check-" + UUID.randomUUID() + DRAFT);
			try {
				write(new ImageData(1, (_) -> new byte[1]), draft);
			}
			finally {
				Files.deleteIfExists(draft);
			}
		}
		catch (IOException ex) {
			throw outage(ex);
		}
	}

	/** Returns the folder, or the nearest one above it that exists. */
	private static Path nearestExisting(Path folder) {
		return Files.notExists(folder) ? nearestExisting(Objects.requireNonNull(folder.getParent())) : folder;
	}

	private Path pathOf(ImageFile file) {
		return folderOf(file.image()).resolve(file.label());
	}

	/** Uses 256 folders, since folders with very many entries are slow. */
	private Path folderOf(ImageName image) {
		return this.folder.resolve(image.value().substring(0, 2)).resolve(image.value());
	}

}
