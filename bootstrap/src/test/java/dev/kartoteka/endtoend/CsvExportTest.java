package dev.kartoteka.endtoend;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Client cards as a file for spreadsheets. */
class CsvExportTest extends EndToEnd {

	private static final int CARDS = 3_000;

	private static Person alice;

	@BeforeAll
	static void setUp() {
		alice = store.person("alice");
		store.organization(alice, "Test");
		store.cards(1, CARDS);
	}

	@Test
	void holdsEveryCardOnceNewestFirst() {
		List<String> lines = as(alice).get("/clients/client-card-l/1/?format=csv").is(200).body().lines().toList();
		assertThat(lines.getFirst())
			.isEqualTo("id,surname,name,second_name,phone,address,links,data,created_at,updated_at");
		assertThat(lines.subList(1, lines.size())).extracting((line) -> Long.parseLong(line.split(",", -1)[0]))
			.isEqualTo(store.numbers("select id from client_card order by id desc"));
		assertThat(lines.subList(1, lines.size())).allMatch((line) -> line.split(",", -1)[4].startsWith("+7"));
	}

	@Test
	void opensInExcelByADoubleClick() {
		String usual = as(alice).get("/clients/client-card-l/1/?format=csv&excel=false").is(200).body();
		String excel = as(alice).get("/clients/client-card-l/1/?format=csv&excel=true").is(200).body();
		assertThat(excel).startsWith("\uFEFFid;surname;name;");
		assertThat(usual).startsWith("id,surname,name,");
		assertThat(excel.lines()).hasSameSizeAs(usual.lines().toList());
		assertThat(excel.lines()).allMatch((line) -> line.split(";", -1).length == 10);
	}

	@Test
	void holdsWhatWasSearchedFor() {
		assertThat(as(alice).with("Accept", "text/csv").get("/clients/client-card-l/1/fcard7/").is(200).body().lines())
			.hasSizeGreaterThan(1)
			.hasSameSizeAs(List.of(as(alice).get("/clients/client-card-l/1/fcard7/?format=csv").body().split("\r\n")));
		assertThat(anybody().get("/clients/client-card-l/1/?format=csv").is(401).isJson().status()).isEqualTo(401);
	}

}
