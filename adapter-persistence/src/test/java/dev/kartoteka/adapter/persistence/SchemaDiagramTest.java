package dev.kartoteka.adapter.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the entity relationship diagram in {@code docs/domain.md} with the tables and
 * foreign keys of the migrated schema. With the system property
 * {@code kartoteka.write-docs} the test writes the diagram instead.
 */
class SchemaDiagramTest {

	private static final String BEGIN = "```mermaid\nerDiagram\n";

	private static final String END = "```\n";

	private static final String TABLES = """
			select relname
			from pg_class
			where relkind in ('r', 'p') and not relispartition and relnamespace = current_schema()::regnamespace
				and relname not like 'databasechangelog%'
			order by relname""";

	/**
	 * One line for each foreign key. The left side is the referencing table: several
	 * rows, or one if the columns are unique. The right side is one row, or none if a
	 * column may be null.
	 */
	private static final String FOREIGN_KEYS = """
			select format('  %s %s--%s %s : "%s"', child, case when single then '|o' else '}o' end,
				case when required then '||' else 'o|' end, parent, columns)
			from (
				select c.conname, c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent,
					(select string_agg(a.attname, ', ' order by k.position)
						from unnest(c.conkey) with ordinality as k (number, position)
						join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as columns,
					(select bool_and(a.attnotnull)
						from pg_attribute a
						where a.attrelid = c.conrelid and a.attnum = any (c.conkey)) as required,
					exists (select
						from pg_index i
						where i.indrelid = c.conrelid and i.indisunique and i.indpred is null
							and c.conkey @> string_to_array(i.indkey::text, ' ')::smallint[]) as single
				from pg_constraint c
				where c.contype = 'f' and c.conparentid = 0 and c.connamespace = current_schema()::regnamespace) as keys
			order by child, conname""";

	private final TestStore store = TestStore.empty();

	@Test
	void isTheOneInTheDocuments() throws IOException {
		Path page = documents().resolve("domain.md");
		String text = Files.readString(page);
		int begin = text.indexOf(BEGIN) + BEGIN.length();
		int end = text.indexOf(END, begin);
		if (Boolean.getBoolean("kartoteka.write-docs")) {
			Files.writeString(page, text.substring(0, begin) + diagram() + text.substring(end));
		}
		else {
			assertThat(text.substring(begin, end)).as("the diagram in docs/domain.md, which says how to write it again")
				.isEqualTo(diagram());
		}
	}

	@Test
	void showsANewTableWithItsForeignKey() {
		this.store.jdbc().execute("create table planted (place_id bigint unique references place)");
		assertThat(diagram()).contains("  planted\n", "  planted |o--o| place : \"place_id\"\n");
		this.store.jdbc().execute("drop table planted");
	}

	private String diagram() {
		return lines(TABLES).stream().map((table) -> "  " + table + "\n").collect(Collectors.joining())
				+ lines(FOREIGN_KEYS).stream().map((key) -> key + "\n").collect(Collectors.joining());
	}

	private List<String> lines(String query) {
		return this.store.jdbc().query(query, (row, _) -> row.getString(1));
	}

	private static Path documents() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve("docs/domain.md"))) {
				return folder.resolve("docs");
			}
		}
		throw new IllegalStateException("No docs/domain.md here or above");
	}

}
