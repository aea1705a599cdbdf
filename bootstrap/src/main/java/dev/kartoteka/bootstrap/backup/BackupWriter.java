package dev.kartoteka.bootstrap.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import dev.kartoteka.bootstrap.postgresql.ClusterBackup;
import dev.kartoteka.bootstrap.settings.DataFolder;

/** Writes a backup: a tar file, compressed by gzip, that its owner alone may read. */
final class BackupWriter implements ClusterBackup.Target, AutoCloseable {

	/** The first entry of each backup, with the version of the format. */
	static final String MARKER = "kartoteka-backup";

	static final String VERSION = "1";

	private static final int DIRECTORY = 0700;

	private static final int FILE = 0600;

	private final FileChannel channel;

	private final BufferedOutputStream buffer;

	private final GZIPOutputStream compressed;

	private final TarArchiveOutputStream tar;

	private final Set<String> written = new HashSet<>();

	private BackupWriter(FileChannel channel) throws IOException {
		this.channel = channel;
		this.buffer = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
		this.compressed = new GZIPOutputStream(this.buffer);
		this.tar = new TarArchiveOutputStream(this.compressed);
		this.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
		this.tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
		text(MARKER, VERSION);
	}

	/** Creates the file, which must not exist. */
	static BackupWriter create(Path file) throws IOException {
		return new BackupWriter(FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				DataFolder.PRIVATE_FILE));
	}

	/** Adds the files of a folder that have not been added yet. It may be missing. */
	void addTree(String name, Path folder) throws IOException {
		if (Files.notExists(folder)) {
			return;
		}
		// It may be a link to a folder on another disk.
		Path root = folder.toRealPath();
		for (Path file : files(root)) {
			String entry = name + "/" + root.relativize(file);
			if (!this.written.contains(entry)) {
				file(entry, file);
			}
		}
	}

	/** Leaves out what is removed meanwhile. */
	private static List<Path> files(Path folder) throws IOException {
		List<Path> files = new ArrayList<>();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (Files.isRegularFile(file)) {
					files.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
				if (failure instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw failure;
			}

		});
		return files.stream().sorted().toList();
	}

	@Override
	public void directory(String name) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(name + "/");
		entry.setMode(DIRECTORY);
		this.tar.putArchiveEntry(entry);
		this.tar.closeArchiveEntry();
	}

	/**
	 * A file that grows meanwhile is cut off, and one that shrinks is filled up with
	 * zeros. PostgreSQL replays what has changed. A file that has gone is left out.
	 */
	@Override
	public void file(String name, Path file) throws IOException {
		try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ)) {
			long size = source.size();
			begin(name, size);
			InputStream content = Channels.newInputStream(source);
			byte[] buffer = new byte[1 << 16];
			for (long left = size; left > 0;) {
				int wanted = (int) Math.min(buffer.length, left);
				int read = content.readNBytes(buffer, 0, wanted);
				Arrays.fill(buffer, read, wanted, (byte) 0);
				this.tar.write(buffer, 0, wanted);
				left -= wanted;
			}
			this.tar.closeArchiveEntry();
		}
		catch (NoSuchFileException gone) {
			// It is left out.
		}
	}

	@Override
	public void text(String name, String content) throws IOException {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		begin(name, bytes.length);
		this.tar.write(bytes);
		this.tar.closeArchiveEntry();
	}

	private void begin(String name, long size) throws IOException {
		TarArchiveEntry entry = new TarArchiveEntry(name);
		entry.setMode(FILE);
		entry.setSize(size);
		this.tar.putArchiveEntry(entry);
		this.written.add(name);
	}

	/** Completes the file on the disk. */
	void finish() throws IOException {
		this.tar.finish();
		this.compressed.finish();
		this.buffer.flush();
		this.channel.force(true);
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
