package dev.kartoteka.bootstrap.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BackupWriterTest {

	@TempDir
	private Path folder;

	@Test
	void addsTheFilesOfAFolderThatIsALink() throws IOException {
		Path disk = Files.createDirectories(this.folder.resolve("disk/5b"));
		Files.writeString(disk.resolve("a.png"), "picture");
		Path link = Files.createSymbolicLink(this.folder.resolve("images"), this.folder.resolve("disk"));
		Path backup = this.folder.resolve("backup.tar.gz");
		try (BackupWriter writer = BackupWriter.create(backup)) {
			writer.addTree("images", link);
			writer.addTree("missing", this.folder.resolve("missing"));
			writer.finish();
		}
		assertThat(entriesOf(backup)).contains("images/5b/a.png").hasSize(2);
	}

	private static List<String> entriesOf(Path backup) throws IOException {
		List<String> names = new ArrayList<>();
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(backup)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		return names;
	}

}
