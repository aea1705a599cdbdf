package dev.kartoteka.adapter.console.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TileArchiveTest {

	@TempDir
	private Path folder;

	/** The number of the tile of zoom 17 is far from the others. */
	private static ArchiveWriter moscow(boolean compressed) {
		return new ArchiveWriter(compressed).tile(0, 1, "world")
			.tile(1, 3, "same")
			.tile(20_248_969_538L, 1, "Kremlin")
			.metadata("{\"attribution\":\"<a href='https://osm.org'>&copy; OpenStreetMap</a> &lt;all&gt; \"}");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void hasTheTilesThatWereWritten(boolean compressed) {
		hasTiles(open(moscow(compressed)));
		hasTiles(open(moscow(compressed).withLeaves()));
	}

	private static void hasTiles(TileArchive archive) {
		assertThat(tile(archive, 0, 0, 0)).isEqualTo("world");
		assertThat(tile(archive, 1, 0, 0)).isEqualTo("same");
		assertThat(tile(archive, 1, 0, 1)).isEqualTo("same");
		assertThat(tile(archive, 1, 1, 1)).isEqualTo("same");
		assertThat(tile(archive, 1, 1, 0)).as("behind the repeated ones").isNull();
		assertThat(tile(archive, 17, 79233, 40986)).isEqualTo("Kremlin");
		assertThat(tile(archive, 17, 79233, 40987)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "-1, 0, 0", "18, 0, 0", "31, 0, 0", "64, 0, 0", "0, 1, 0", "0, 0, 1", "1, -1, 0", "1, 0, 2",
			"17, 131072, 0", "0, 2147483647, 0" })
	void hasNoTilesOutsideOfTheWorld(int zoom, int column, int row) {
		assertThat(tile(open(moscow(true)), zoom, column, row)).isNull();
	}

	@Test
	void isDescribedForTheMap() {
		TileArchive archive = open(moscow(true));
		assertThat(archive.mediaType()).isEqualTo("image/png");
		assertThat(archive.attribution()).as("as plain text").isEqualTo("© OpenStreetMap <all>");
		assertThat(archive.layerOptions())
			.isEqualTo("{\"minZoom\":0,\"maxNativeZoom\":17,\"maxZoom\":19,\"bounds\":[[55.5,37.3],[55.9,37.9]]}");
	}

	@Test
	void mayNotKnowItsBoundsAndItsAttribution() {
		TileArchive archive = open(new ArchiveWriter(false).tile(0, 1, "world").bounds(0, 0, 0, 0));
		assertThat(archive.layerOptions()).doesNotContain("bounds");
		assertThat(archive.attribution()).isEmpty();
	}

	@Test
	void hasAFingerprintThatTellsItFromOthers() {
		String fingerprint = open(moscow(true)).fingerprint();
		assertThat(fingerprint).matches("[0-9a-f]{16}").isEqualTo(open(moscow(true)).fingerprint());
		assertThat(open(moscow(true).tile(20_248_969_539L, 1, "more")).fingerprint()).isNotEqualTo(fingerprint);
	}

	@ParameterizedTest
	@CsvSource({ "99, 3, image/jpeg", "99, 4, image/webp", "99, 5, image/avif", "98, 0, image/png" })
	void acceptsEveryKindOfPicture(int place, int value, String mediaType) {
		assertThat(TileArchive.open(withByte(place, value)).mediaType()).isEqualTo(mediaType);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0   | 80  | {file} is no PMTiles archive. Make one as docs/console.md says.
					7   | 2   | {file} is a PMTiles archive of version 2. Convert it to version 3.
					99  | 1   | {file} has vector tiles. Make an archive whose tiles are pictures.
					99  | 0   | {file} has tiles of the unknown type 0. Make an archive of PNG, JPEG, WebP or AVIF.
					99  | 6   | {file} has tiles of the unknown type 6. Make an archive of PNG, JPEG, WebP or AVIF.
					97  | 3   | The directories of {file} are compressed by Brotli. Make an archive with directories compressed by gzip.
					97  | 4   | The directories of {file} are compressed by Zstandard. Make an archive with directories compressed by gzip.
					97  | 255 | The directories of {file} are compressed by an unknown method. Make an archive with directories compressed by gzip.
					98  | 2   | The tiles of {file} are compressed by gzip. Make an archive with pictures that are not compressed again.
					101 | 31  | {file} has tiles up to zoom 31. Make one up to zoom 30 at most.
					8   | 126 | {file} is damaged, or was not copied as a whole. Copy it again.
					15  | 128 | {file} is damaged, or was not copied as a whole. Copy it again.
					24  | 127 | {file} is damaged, or was not copied as a whole. Copy it again.
					70  | 1   | {file} is damaged, or was not copied as a whole. Copy it again.
					""")
	void refusesWhatItCannotShow(int place, int value, String message) {
		Path file = (value == 80) ? withByte(place, 'Q') : withByte(place, value);
		assertThatIllegalArgumentException().isThrownBy(() -> TileArchive.open(file))
			.withMessage(message.replace("{file}", file.toString()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 6, 126, 127, 150 })
	void refusesAFileThatWasCutOff(int length) throws IOException {
		Path file = Files.write(this.folder.resolve("cut.pmtiles"), Arrays.copyOf(moscow(true).bytes(), length));
		assertThatIllegalArgumentException().isThrownBy(() -> TileArchive.open(file))
			.withMessageStartingWith(file + " is ");
	}

	@Test
	void refusesWhatIsNoFile() {
		Path missing = this.folder.resolve("missing.pmtiles");
		assertThatIllegalArgumentException().isThrownBy(() -> TileArchive.open(missing))
			.withMessage(missing + " is no file that this user can read. Correct the path, or the rights of the file.");
		assertThatIllegalArgumentException().isThrownBy(() -> TileArchive.open(this.folder))
			.withMessageStartingWith(this.folder + " is no file ");
	}

	@Test
	void refusesDirectoriesWithMoreEntriesThanBytes() {
		byte[] bytes = new ArchiveWriter(false).tile(0, 1, "world").bytes();
		bytes[127] = 127;
		assertThatIllegalArgumentException().isThrownBy(() -> TileArchive.open(written(bytes)))
			.withMessageContaining(" is damaged");
	}

	/** A leaf directory that names itself. */
	@Test
	void givesUpDirectoriesWithoutEnd() {
		byte[] bytes = new ArchiveWriter(false).tile(0, 1, "world").withLeaves().bytes();
		int leaf = 127 + 5 + 2;
		bytes[leaf + 2] = 0;
		bytes[leaf + 3] = 5;
		assertThatIllegalStateException().isThrownBy(() -> TileArchive.open(written(bytes)).tile(0, 0, 0))
			.withMessage("The directories of the tile archive have no end");
	}

	private static @Nullable String tile(TileArchive archive, int zoom, int column, int row) {
		byte[] tile = archive.tile(zoom, column, row);
		return (tile != null) ? new String(tile, StandardCharsets.UTF_8) : null;
	}

	private TileArchive open(ArchiveWriter writer) {
		return TileArchive.open(writer.write(this.folder.resolve("moscow.pmtiles")));
	}

	private Path withByte(int place, int value) {
		byte[] bytes = moscow(true).bytes();
		bytes[place] = (byte) value;
		return written(bytes);
	}

	private Path written(byte[] bytes) {
		try {
			return Files.write(this.folder.resolve("planted.pmtiles"), bytes);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
