package dev.kartoteka.adapter.cli.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.cli.shared.CommandFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CsvTableTest {

	@TempDir
	private Path folder;

	@Test
	void readsTheFormatOfPostgreSql() throws IOException {
		List<Row> rows = rows("id,name,address\n1,\"\",\"ул. \"\"Мира\"\",\nдом 5\"\n2,Вера,\n",
				StandardCharsets.UTF_8);
		assertThat(rows).extracting((row) -> row.text("name")).containsExactly("", "Вера");
		assertThat(rows).extracting((row) -> row.text("address")).containsExactly("ул. \"Мира\",\nдом 5", "");
		assertThat(rows).extracting(Row::position).containsExactly(2L, 4L);
		assertThat(rows).allMatch(Row::whole);
	}

	@Test
	void readsTheFormatOfOtherPrograms() throws IOException {
		List<Row> rows = rows("\uFEFFid, name\r\n\r\n1,Вера\r\n", StandardCharsets.UTF_8);
		assertThat(rows).singleElement().satisfies((row) -> {
			assertThat(row.id()).isEqualTo(1);
			assertThat(row.text("name")).isEqualTo("Вера");
		});
	}

	@Test
	void takesWhatDumpsWriteForNullAsNothing() throws IOException {
		assertThat(rows("id,name\n1,NULL\n2,\\N\n3,Null\n", StandardCharsets.UTF_8))
			.extracting((row) -> row.text("name"))
			.containsExactly("", "", "Null");
	}

	@Test
	void noticesRowsOfAnotherLength() throws IOException {
		assertThat(rows("id,name\n1\n2,a\n3,a,b\n", StandardCharsets.UTF_8)).extracting(Row::whole)
			.containsExactly(false, true, false);
	}

	@Test
	void refusesOtherEncodings() {
		assertThatExceptionOfType(CommandFailure.class)
			.isThrownBy(() -> rows("id,name\n1,Вера\n", Charset.forName("windows-1251")))
			.withMessageContaining("UTF-8");
	}

	@Test
	void refusesAMissingOrEmptyFile() {
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> new CsvTable(this.folder.resolve("none.csv")));
		assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> rows("", StandardCharsets.UTF_8));
	}

	private List<Row> rows(String content, Charset encoding) throws IOException {
		Path file = Files.writeString(this.folder.resolve("table.csv"), content, encoding);
		List<Row> rows = new ArrayList<>();
		try (Table table = new CsvTable(file)) {
			table.forEachRemaining(rows::add);
		}
		return rows;
	}

}
