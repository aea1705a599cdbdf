package dev.kartoteka.endtoend;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Client cards come in as a file. */
class CsvImportTest extends EndToEnd {

	private static final String IMPORTS = "/clients/client-card-import-c/";

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private Person alice = new Person(0, "nobody");

	private long salon;

	@BeforeEach
	void anOrganization() {
		startWithNothing();
		this.alice = store.person("alice");
		this.salon = store.organization(this.alice, "Salon");
	}

	@Test
	void makesCardsAndTellsHowFarItIs() {
		Response accepted = bring("""
				Phone,NAME,surname,password,links,unknown
				8 (951) 748-72-95,Мария,Иванова,clientclient,"{""a"": 1}",x
				+79517487296,Пётр,,,,
				""", "create").is(202);
		accepted.bodyText()
			.startsWith("{\"id\":1,\"status\":\"running\",\"organization\":%d,\"mode\":\"create\",\"dry_run\":false,"
				.formatted(this.salon)
					+ "\"total\":2,\"done\":0,\"created\":0,\"updated\":0,\"refused\":0,\"created_at\":\"20");
		assertThat(accepted.at("/finished_at")).isEqualTo("null");
		accepted.has("Location", "/clients/client-card-import-r/1/%d/".formatted(this.salon));

		Response done = finished(accepted);
		assertThat(counts(done)).containsExactly("finished", "2", "2", "2", "0", "0");
		assertThat(done.at("/finished_at")).startsWith("20");
		assertThat(as(this.alice).get("/clients/client-card-l/%d/".formatted(this.salon)).each("/phone"))
			.containsExactlyInAnyOrder("+79517487295", "+79517487296");
		assertThat(store.text("select links::text from client_card where phone = '+79517487295'"))
			.isEqualTo("{\"a\":1}");
		clientToken("+79517487295", "clientclient");
		anybody().post("/clients/auth/token/", "{\"phone\":\"+79517487296\",\"password\":\"!\"}").is(400, "{}");
		assertThat(store.number("select count(*) from client_card_import_row")).isZero();
	}

	@Test
	void saysOfEveryRowWhyItWasRefused() {
		store.card(this.salon, "Anna", "+79517487295");
		Response done = finished(bring("""
				name,phone,data,password
				Anna,+79517487295,,
				,nonsense,{,short
				Vera,+79517487296,,

				Vera,89517487296,,
				Too,+79517487297,,,many
				Cut off,+795174872
				Short,+79517487298
				Long,+79517487299,,,,
				""", "create").is(202));
		assertThat(counts(done)).containsExactly("finished", "8", "8", "3", "0", "5");
		Response errors = errorsOf(done, "");
		errors
			.is(200, """
					[{"row":2,"errors":{"phone":["A client card with this phone already exists in this organization."]}},
					{"row":3,"errors":{"name":["This field may not be blank."],"phone":["The phone number entered is not valid."],
					"data":["Value must be valid JSON."],"password":["Ensure this field has at least 8 characters."]}},
					{"row":6,"errors":{"phone":["An earlier row of the file has this phone."]}},
					{"row":7,"errors":{"non_field_errors":["The row has more cells than the header."]}},
					{"row":8,"errors":{"phone":["The phone number entered is not valid."]}}]""");
		assertThat(errorsOf(done, "?page=2&page_size=3").is(200).eachResult("/row")).containsExactly("7", "8");
	}

	@Test
	void updatesWhatTheFileHasColumnsFor() {
		long client = store.client("Anna", "+79517487295");
		long card = store.card(900, this.salon, client, "Anna", "+79517487295");
		store.change("update client_card set surname = 'Old', address = 'Arbat', data = '[1]' where id = ?", card);
		String file = """
				phone,name,surname,data
				+79517487295,Vera,,
				+79517487296,Lena,,
				""";
		assertThat(counts(finished(bring(file, "update").is(202)))).containsExactly("finished", "2", "2", "0", "1",
				"1");
		assertThat(store.text("select concat_ws('|', name, surname, address, data::text) from client_card"))
			.isEqualTo("Vera||Arbat");
		assertThat(store.text("select name from client where id = ?", client)).isEqualTo("Anna");

		assertThat(counts(finished(bring(file, "upsert").is(202)))).containsExactly("finished", "2", "2", "1", "1",
				"0");
	}

	@Test
	void areListedNewestFirst() {
		String list = "/clients/client-card-import-l/%d/".formatted(this.salon);
		as(this.alice).get(list).is(200, "[]");
		Response first = bring("phone,name\n+79517487295,Anna\n", "create", "dry_run", "true").is(202);
		Response second = bring("phone,name\n+79517487296,Vera\n", "create").is(202);
		finished(first);
		Response progress = finished(second);
		Response found = as(this.alice).get(list).is(200);
		assertThat(found.each("/id")).containsExactly(second.at("/id"), first.at("/id"));
		assertThat(found.json().get(0)).isEqualTo(progress.json());
		assertThat(as(this.alice).get(list + "?page=2&page_size=1").is(200).eachResult("/id"))
			.containsExactly(first.at("/id"));
		as(store.person("stranger")).get(list).is(403, FORBIDDEN);
		long other = store.organization(this.alice, "Other");
		as(this.alice).get("/clients/client-card-import-l/%d/".formatted(other)).is(200, "[]");
	}

	@Test
	void needsNoNamesWhereCardsOnlyChange() {
		long card = store.card(this.salon, "Anna", "+79517487295");
		String file = "address,phone\nArbat 2,+79517487295\n";
		bring(file, "upsert").is(400)
			.bodyText()
			.startsWith("{\"name\":[\"This column is required.\"],\"columns\":[\"The first row names the columns ");
		assertThat(counts(finished(bring(file, "update").is(202)))).containsExactly("finished", "1", "1", "0", "1",
				"0");
		assertThat(contentOf(card)).isEqualTo("|Anna||+79517487295|Arbat 2");
	}

	@Test
	void leavesATraceOfWhatItChanges() {
		store.card(this.salon, "Anna", "+79517487295");
		String file = "phone,name,password\n+79517487295,Vera,\n+79517487296,Lena,clientclient\n";
		String audit = "/organizations/change-l/%d/?expand=session".formatted(this.salon);

		finished(bring(file, "upsert", "dry_run", "true").is(202));
		as(this.alice).get(audit).is(200, "[]");

		finished(bring(file, "upsert").is(202));
		finished(bring("phone,name\n+79517487295,Vera\n+79517487296,Lena\n", "update").is(202));
		Response changes = as(this.alice).get(audit).is(200);
		assertThat(changes.each("/action")).containsExactly("clientcard.create", "clientcard.update");
		assertThat(changes.each("/actor/username")).containsExactly("alice", "alice");
		assertThat(changes.json().at("/1/changes").toString()).isEqualTo("{\"name\":[\"Anna\",\"Vera\"]}");
		assertThat(changes.each("/session")).doesNotContain("null");
		changes.bodyText().doesNotContain("clientclient", "password");
	}

	@Test
	void countsButChangesNothingInADryRun() {
		store.card(this.salon, "Anna", "+79517487295");
		String file = """
				phone,name
				+79517487295,Vera
				+79517487296,Lena
				nonsense,Lena
				""";
		Response dry = finished(bring(file, "upsert", "dry_run", "true").is(202));
		assertThat(store.list("select name from client_card")).containsExactly("Anna");
		assertThat(store.number("select count(*) from client")).isEqualTo(1);
		assertThat(counts(dry)).isEqualTo(counts(finished(bring(file, "upsert").is(202))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "?format=csv", "?format=csv&excel=true" })
	void bringsBackWhatWasExported(String format) {
		long card = store.card(this.salon, "=1+1", "+79517487295");
		store.change(
				"""
						update client_card
						set surname = '''@x;=1', second_name = chr(8203) || '=2' || chr(9) || chr(65309) || '3', address = '-1, "quoted"' || chr(10) || 'line', links = '{"a":"é"}', data = '"=x"'
						where id = ?""",
				card);
		String exported = as(this.alice).get("/clients/client-card-l/%d/".formatted(this.salon) + format).body();
		String before = contentOf(card);
		assertThat(counts(finished(bring(exported, "update").is(202)))).containsExactly("finished", "1", "1", "0", "1",
				"0");
		assertThat(contentOf(card)).isEqualTo(before);
	}

	@Test
	void doesEveryRowOnceThoughManyBringTheSameAtOnce() {
		String file = "phone,name\n" + IntStream.range(0, 1500)
			.mapToObj((i) -> "+7%d,Name".formatted(9_100_000_000L + i))
			.collect(Collectors.joining("\n"));
		List<Response> accepted = IntStream.range(0, 3)
			.parallel()
			.mapToObj((_) -> bring(file, "create").is(202))
			.toList();
		List<Response> done = accepted.stream().map(this::finished).toList();
		assertThat(done.stream().mapToLong((response) -> Long.parseLong(response.at("/created"))).sum())
			.isEqualTo(1500);
		assertThat(done.stream().mapToLong((response) -> Long.parseLong(response.at("/refused"))).sum())
			.isEqualTo(3000);
		assertThat(store.number("select count(*) from client_card")).isEqualTo(1500);
	}

	@Test
	void canBeCalledOff() {
		String file = "phone,name,password\n" + IntStream.range(0, 1000)
			.mapToObj((i) -> "+7%d,Name,a good password".formatted(9_100_000_000L + i))
			.collect(Collectors.joining("\n"));
		Response accepted = bring(file, "create").is(202);
		String path = "/clients/client-card-import-ud/%s/".formatted(accepted.at("/id"));
		Person stranger = store.person("stranger");
		as(stranger).delete(path).is(403, FORBIDDEN);
		as(stranger).delete("/clients/client-card-import-ud/4711/").is(404);
		as(this.alice).delete(path).isEmpty(204);
		Response cancelled = progressOf(accepted);
		assertThat(cancelled.at("/status")).isEqualTo("cancelled");
		as(this.alice).delete(path).is(409);
		assertThat(store.number("select count(*) from client_card"))
			.isEqualTo(Long.parseLong(progressOf(accepted).at("/created")));
		assertThat(store.number("select count(*) from client_card_import_row")).isZero();
	}

	@Test
	void isForThoseOnlyWhoMayDoTheSameOneByOne() {
		Person bob = store.person("bob");
		String file = "phone,name\n+79517487295,Anna\n";
		Content content = Content.multipart("organization", String.valueOf(this.salon), "mode", "create");
		as(bob).post(IMPORTS, content).is(403, FORBIDDEN);
		anybody().post(IMPORTS, content).is(401);
		member(bob, "clientcard_create", "clientcard_view");
		Response accepted = bring(as(bob), file, "create").is(202);
		bring(as(bob), file, "upsert").is(403, FORBIDDEN);
		bring(as(bob), file, "update").is(403, FORBIDDEN);
		as(bob).get(accepted.requiredHeader("Location")).is(200);
		long other = store.organization(this.alice, "Other");
		as(this.alice).get("/clients/client-card-import-r/%s/%d/".formatted(accepted.at("/id"), other)).is(404);
		as(this.alice).get("/clients/client-card-import-r/%s/%d/errors/".formatted(accepted.at("/id"), other)).is(404);
		as(store.person("stranger")).get(accepted.requiredHeader("Location")).is(403, FORBIDDEN);
		finished(accepted);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					`nothing`                 | {"name":["This column is required."],"phone":["This column is required."],"columns":["The first row names the columns \\"nothing\\". Say in \\"columns\\" what each of them is, or begin the file with a row such as surname,name,phone."]}
					`name,Phone,phone`        | {"file":["The column \\"phone\\" is there twice. Rename one of them."]}
					`phone`                   | {"name":["This column is required."],"columns":["The first row names the columns \\"phone\\". Say in \\"columns\\" what each of them is, or begin the file with a row such as surname,name,phone."]}
					`phone;surname`           | {"name":["This column is required."],"columns":["The first row names the columns \\"phone\\", \\"surname\\". Say in \\"columns\\" what each of them is, or begin the file with a row such as surname,name,phone."]}
					`name|phone`              | {"name":["This column is required."],"phone":["This column is required."],"columns":["The first row names the columns \\"name|phone\\". Say in \\"columns\\" what each of them is, or begin the file with a row such as surname,name,phone."]}
					`PK\u0003\u0004xl/workbook` | {"file":["The file is a workbook. Save it as CSV in the spreadsheet program and send that file."]}
					`phone,name\n1,"2\n3,4\n` | {"file":["The file is no valid CSV:
					`phone,name\n1,"2"x`      | {"file":["The file is no valid CSV:""")
	void refusesFilesThatAreNoTablesOfCards(String file, String error) {
		bring(file.replace("\\n", "\n"), "create").is(400).bodyText().startsWith(error.replace("\\\"", "\\\""));
		assertThat(store.number("select count(*) from client_card_import")).isZero();
	}

	@Test
	void saysThatASpreadsheetHasRoundedAPhone() {
		Response done = finished(bring("phone;name\n8,95175E+10;Anna\n7.9E10;Boris\n", "create").is(202));
		String advice = "The spreadsheet program has rounded the number. Format the column as text, enter the number"
				+ " again, and save the file.";
		errorsOf(done, "").is(200,
				"[{\"row\":2,\"errors\":{\"phone\":[\"%1$s\"]}},{\"row\":3,\"errors\":{\"phone\":[\"%1$s\"]}}]"
					.formatted(advice));
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8,''", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "UTF-16BE,''", "windows-1251,''" })
	void takesTheEncodingsOfSpreadsheets(Charset charset, String mark) {
		String file = mark + "phone,name\n+79517487295,Мария\n";
		assertThat(counts(finished(bring(as(this.alice), file.getBytes(charset), "create").is(202))))
			.containsExactly("finished", "1", "1", "1", "0", "0");
		assertThat(store.list("select name from client_card")).containsExactly("Мария");
	}

	@Test
	void refusesWhatIsNoTextOrHasTooManyColumns() {
		bring(as(this.alice), "phone,name\n+79517487295,Jürgen\n".getBytes(StandardCharsets.ISO_8859_1), "create").is(
				400,
				"{\"file\":[\"The encoding of the file is not known. Save it as CSV in UTF-8 and send that file.\"]}");
		Response nul = bring("phone,name\n+79517487296,A\0B\n", "create").is(202);
		errorsOf(finished(nul), "").is(200,
				"[{\"row\":2,\"errors\":{\"name\":[\"Null characters are not allowed.\"]}}]");
		bring(IntStream.range(0, 500).mapToObj(String::valueOf).collect(Collectors.joining(",")), "create").is(400);
	}

	/**
	 * As Excel in Russia saves it by default: semicolons, windows-1251, short rows at the
	 * end.
	 */
	@Test
	void takesWhatExcelInRussiaSaves() {
		String file = """
				Фамилия;Имя;\u00A0Отчество;Телефон;Адрес;Примечание
				Иванова;Мария;Петровна;8 (951) 748-72-95;"Казань; ул. Баумана, 1";VIP
				;;;;;
				Ким;Анна;;89517487296;;;;
				Цой;Юн;;+7-951-748-72-97
				""".replace("\n", "\r\n");
		Response done = finished(
				bring(as(this.alice), file.getBytes(Charset.forName("windows-1251")), "create").is(202));
		assertThat(counts(done)).containsExactly("finished", "3", "3", "3", "0", "0");
		assertThat(store.list("select concat_ws('|', surname, name, second_name, phone, address) from client_card"
				+ " order by phone"))
			.containsExactly("Иванова|Мария|Петровна|+79517487295|Казань; ул. Баумана, 1", "Ким|Анна||+79517487296|",
					"Цой|Юн||+79517487297|");
	}

	@Test
	void takesWhatGoogleContactsExports() {
		finished(
				bring("""
						First Name,Middle Name,Last Name,Notes,Labels,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - \
						Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street
						Мария,Петровна,Иванова,,* myContacts,Mobile,+7 951 748-72-95 ::: +7 951 748-72-00,,,Home,"Баумана, 1
						Казань",Баумана
						Anna,,Kim,,,,,Work,8 951 748 72 96,,,
						""",
						"create")
					.is(202));
		assertThat(store.list("select concat_ws('|', surname, name, second_name, phone, address) from client_card"
				+ " order by phone"))
			.containsExactly("Иванова|Мария|Петровна|+79517487295|Баумана, 1\nКазань", "Kim|Anna||+79517487296|");
	}

	/** A row of Outlook ends behind its last value. */
	@Test
	void takesWhatOutlookExports() {
		finished(bring("""
				"Title","First Name","Middle Name","Last Name","Business Street","Business City","Home Street",\
				"Home City","Home Country/Region","Business Phone","Home Phone","Mobile Phone","Notes"
				"","Мария","","Иванова","Офис 1","Москва","ул. Баумана, 1","Казань","","","8432000000","8 951 748 72 95"
				"","Anna","","Kim","Office 2","Moscow","","","","8 951 748 72 96"
				""", "create").is(202));
		assertThat(store.list("select concat_ws('|', surname, name, phone, address) from client_card order by phone"))
			.containsExactly("Иванова|Мария|+79517487295|ул. Баумана, 1, Казань",
					"Kim|Anna|+79517487296|Office 2, Moscow");
	}

	@Test
	void takesTheColumnsThatItsSenderChooses() {
		String file = "Клиент;Тел.;Город;Улица;name;phone\nМария;+79517487295;Казань;Баумана;x;y\n";
		String columns = """
				{"клиент":"name","Тел.":"phone","Город":"address","Улица":"address","phone":null}""";
		Response trial = bring(file, "create", "columns", columns, "dry_run", "true").is(202);
		trial.bodyText().endsWith("""
				"finished_at":null,"columns":{"Клиент":"name","Тел.":"phone","Город":"address","Улица":"address",\
				"name":null,"phone":null}}""");
		progressOf(trial).bodyText().doesNotContain("columns");
		Response begun = bring(file, "create", "columns", trial.json().get("columns").toString()).is(202);
		begun.bodyText().doesNotContain("columns");
		finished(begun);
		assertThat(store.list("select concat_ws('|', name, phone, address) from client_card"))
			.containsExactly("Мария|+79517487295|Казань, Баумана");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{             | Value must be valid JSON.
					[]            | Expected a dictionary of items but got type \\"list\\".
					{"phone":1}   | Not a valid string.
					{"a":"phone"} | The file has no column \\"a\\".
					{"name":"id"} | \\"id\\" is not a valid choice. Choose one of surname, name, second_name, phone, address, links, data, password, or null.
					""")
	void saysWhatIsWrongWithTheChoice(String columns, String error) {
		bring("phone,name\n+79517487295,Anna\n", "create", "columns", columns).is(400,
				"{\"columns\":[\"" + error + "\"]}");
	}

	/** As phones and mail programs write them, in three versions. */
	@Test
	void takesContactsOfPhones() {
		String photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + "A".repeat(3_000_000);
		String file = """
				BEGIN:VCARD
				VERSION:3.0
				N:Иванова;Мария;Петровна;;
				FN:Мария Петровна Иванова
				item1.TEL;type=HOME;type=pref:8 843 200-00-00
				item1.X-ABLabel:_$!<Home>!$_
				TEL;type=CELL;type=VOICE:8 (951) 748-72-95
				ADR;TYPE=WORK:;;Офис;Москва;;;
				ADR;TYPE=HOME:;;ул. Баумана\\, 1;Казань;;420111;Росс
				 ия
				%s
				END:VCARD

				BEGIN:VCARD
				VERSION:4.0
				FN:Anna Kim
				N:Kim;Anna;;;
				TEL;VALUE=uri;TYPE="voice,work":tel:+7-843-200-00-01
				TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+7-951-748-72-96
				END:VCARD
				BEGIN:VCARD
				VERSION:2.1
				N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A6=D0=BE=
				=D0=B9;=D0=AE=D0=BD;;;
				TEL;CELL;PREF:+79517487297
				END:VCARD
				BEGIN:VCARD
				VERSION:3.0
				N:;;;;
				FN:ООО Ромашка
				ORG:Ромашка
				TEL;TYPE=FAX,WORK:+78432000002
				TEL;TYPE=WORK:+79517487298
				END:VCARD
				BEGIN:VCARD
				VERSION:3.0
				N:Nobody;;;;
				FN:Nobody
				END:VCARD
				""".formatted(photo);
		Response done = finished(bring(file.replace("\n", "\r\n"), "create", "columns", "{}").is(202));
		assertThat(counts(done)).containsExactly("finished", "5", "5", "4", "0", "1");
		assertThat(store.list("select concat_ws('|', surname, name, second_name, phone, address) from client_card"
				+ " order by phone"))
			.containsExactly("Иванова|Мария|Петровна|+79517487295|ул. Баумана, 1, Казань, 420111, Россия",
					"Kim|Anna||+79517487296|", "Цой|Юн||+79517487297|", "|ООО Ромашка||+79517487298|");
		errorsOf(done, "").is(200, "[{\"row\":5,\"errors\":{\"phone\":[\"This field may not be blank.\"]}}]");
	}

	@Test
	void leavesWhatAContactDoesNotSay() {
		long card = store.card(this.salon, "Anna", "+79517487295");
		store.change("update client_card set address = 'Arbat' where id = ?", card);
		String file = "BEGIN:VCARD\nVERSION:3.0\nN:Kim;Vera;;;\nTEL:+79517487295\nEND:VCARD\n";
		bring(file, "update", "dry_run", "true").is(202);
		assertThat(counts(finished(bring(file, "update").is(202)))).containsExactly("finished", "1", "1", "0", "1",
				"0");
		assertThat(contentOf(card)).isEqualTo("Kim|Vera||+79517487295|Arbat");
	}

	/** A property within an inner contact, or in a folded line, is none of the file. */
	@Test
	void saysWhatPropertiesOfContactsAreTakenFor() {
		String file = """
				BEGIN:VCARD
				VERSION:3.0
				N:Kim;Anna;;;
				item1.TEL;TYPE=CELL:+79517487295
				AGENT:BEGIN:VCARD
				BEGIN:VCARD
				ROLE:inner
				END:VCARD
				NOTE:a long
				 KEY:text
				END:VCARD
				BEGIN:VCARD
				VERSION:3.0
				EMAIL:anna@example.org
				ADR:;;Arbat;;;;
				END:VCARD
				""";
		Response trial = bring(file, "create", "dry_run", "true").is(202);
		trial.bodyText()
			.contains("\"columns\":{\"N\":\"surname, name, second_name\",\"TEL\":\"phone\",\"AGENT\":null,"
					+ "\"NOTE\":null,\"EMAIL\":null,\"ADR\":\"address\"}");
		bring(file, "create").is(202).bodyText().doesNotContain("columns");
	}

	@Test
	void refusesAFileThatEndsWithinAContact() {
		bring("BEGIN:VCARD\nVERSION:3.0\nN:Kim;Anna;;;\nTEL:+79517487295\n", "create").is(400,
				"{\"file\":[\"The file ends within a contact. Export it again.\"]}");
		assertThat(store.number("select count(*) from client_card_import")).isZero();
	}

	@Test
	void asksForWhatItNeeds() {
		String salonId = String.valueOf(this.salon);
		as(this.alice).post(IMPORTS, Content.multipart("organization", salonId)).is(400, """
				{"file":["No file was submitted."],"mode":["This field is required."]}""");
		as(this.alice)
			.post(IMPORTS,
					Content.multipart("organization", salonId, "file", "text", "mode", "merge", "dry_run", "perhaps",
							"default_region", "XX"))
			.is(400, """
					{"file":["The submitted data was not a file. Check the encoding type on the form."],
					"mode":["\\"merge\\" is not a valid choice."],"dry_run":["Must be a valid boolean."],
					"default_region":["\\"XX\\" is not a valid choice."]}""");
		bring("", "create").is(400, "{\"file\":[\"The submitted file is empty.\"]}");
		Response german = bring("phone,name\n030 901820,Anna\n", "create", "default_region", "DE").is(202);
		finished(german);
		assertThat(store.list("select phone from client_card")).containsExactly("+4930901820");
	}

	private void member(Person person, String... permissions) {
		String names = List.of(permissions).stream().collect(Collectors.joining("\",\"", "\"", "\""));
		String role = as(this.alice).post("/organizations/role-c/", """
				{"organization":%d,"name":"Role","permissions":[%s]}""".formatted(this.salon, names)).is(201).at("/id");
		String member = as(this.alice).post("/organizations/member-c/", """
				{"organization":%d,"role":%s,"user":%d}""".formatted(this.salon, role, person.id())).is(201).at("/id");
		as(person).post("/organizations/member-accept/%s/".formatted(member)).is(204);
	}

	private Response bring(String file, String mode, String... more) {
		return bring(as(this.alice), file, mode, more);
	}

	private Response bring(Consumer consumer, String file, String mode, String... more) {
		return bring(consumer, file.getBytes(StandardCharsets.UTF_8), mode, more);
	}

	private Response bring(Consumer consumer, byte[] file, String mode, String... more) {
		String[] fields = IntStream.range(0, more.length + 4)
			.mapToObj((i) -> (i < 4) ? List.of("organization", String.valueOf(this.salon), "mode", mode).get(i)
					: more[i - 4])
			.toArray(String[]::new);
		return consumer.post(IMPORTS, Content.multipartWithFile("file", "cards.csv", file, fields));
	}

	private Response progressOf(Response accepted) {
		return as(this.alice).get("/clients/client-card-import-r/%s/%d/".formatted(accepted.at("/id"), this.salon))
			.is(200);
	}

	private Response finished(Response accepted) {
		await().atMost(Duration.ofSeconds(60))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> !progressOf(accepted).at("/status").equals("running"));
		return progressOf(accepted);
	}

	private Response errorsOf(Response done, String query) {
		return as(this.alice)
			.get("/clients/client-card-import-r/%s/%d/errors/%s".formatted(done.at("/id"), this.salon, query));
	}

	private static List<String> counts(Response progress) {
		return List.of(progress.at("/status"), progress.at("/total"), progress.at("/done"), progress.at("/created"),
				progress.at("/updated"), progress.at("/refused"));
	}

	private static String contentOf(long card) {
		return store.text("select concat_ws('|', surname, name, second_name, phone, address, links::text, data::text)"
				+ " from client_card where id = ?", card);
	}

}
