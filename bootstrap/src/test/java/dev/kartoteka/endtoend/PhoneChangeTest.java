package dev.kartoteka.endtoend;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients who change their phone and confirm it by a code, also all at once. */
class PhoneChangeTest extends EndToEnd {

	private static final String FORMER = "+79524440001";

	private static final String CHANGED = "+79524440002";

	private static final String CAROLS = "+79524440003";

	private static final String RECORD = "/clients/client-u/1/";

	private static final String CONFIRM = "/clients/auth/confirm/";

	private static final String FORBIDDEN = """
			{"detail":"You do not have permission to perform this action."}""";

	private static final String BAD_CODE = "{\"code\":[\"Invalid code.\"]}";

	private static final String TAKEN = "{\"phone\":[\"A client with this phone already exists.\"]}";

	private Person alice = new Person(0, "");

	/**
	 * Ann owns record 1; nobody owns record 2, which has the phone that she changes to.
	 */
	@BeforeEach
	void setUp() {
		startWithNothing();
		this.alice = store.person("alice");
		store.organization(this.alice, "Salon");
		store.organization(this.alice, "Barber");
		store.card(1, "Ann", FORMER);
		store.own(FORMER);
		store.card(1, "Ann's other card", CHANGED);
		store.card(2, "Anna", CHANGED);
		store.client("Carol", CAROLS);
		store.own(CAROLS);
	}

	@Test
	void countsOnceTheCodeIsGivenAndJoinsTheCards() throws InterruptedException {
		Consumer ann = client(FORMER);
		Consumer byTheCard = client(CHANGED);
		requestChange(ann, RECORD, CHANGED).is(200)
			.bodyText()
			.contains("\"phone\":\"" + FORMER + "\"", "\"confirmed_phone\":true");
		String code = program.codeSentTo(CHANGED);
		client(FORMER).post(CONFIRM, code(code)).is(400, BAD_CODE);
		byTheCard.post(CONFIRM, code(code)).is(403, FORBIDDEN);
		ann.post(CONFIRM, "{}").is(400, "{\"code\":[\"This field is required.\"]}");
		ann.post(CONFIRM, code("a guess")).is(400, BAD_CODE);
		ann.post(CONFIRM, code(code)).isEmpty(204);
		ann.post(CONFIRM, code(code)).is(400, BAD_CODE);
		ann.get(RECORD)
			.is(200)
			.bodyText()
			.contains("\"phone\":\"" + CHANGED + "\"", "\"confirmed_phone\":true", "Salon", "Barber");
		byTheCard.get("/clients/client-u/2/").is(403, FORBIDDEN);
		logIn(FORMER).is(400, "{}");
		logIn(CHANGED).is(200);
		assertJoined();
		assertThat(store.list("select name || phone || client_id from client_card order by id"))
			.containsExactly("Ann" + FORMER + 1, "Ann's other card" + CHANGED + 1, "Anna" + CHANGED + 1);
		as(this.alice).get("/clients/client-card-r/3/2/").is(200).bodyText().contains("\"name\":\"Anna\"", "\"id\":1");
	}

	@Test
	void endsAfterFiveTries() throws InterruptedException {
		Consumer ann = client(FORMER);
		requestChange(ann, RECORD, CHANGED).is(200);
		String code = program.codeSentTo(CHANGED);
		for (int i = 0; i < 5; i++) {
			ann.post(CONFIRM, code("a guess")).is(400, BAD_CODE);
		}
		ann.post(CONFIRM, code(code)).is(400, BAD_CODE);
		logIn(FORMER).is(200);
	}

	@Test
	void isRefusedIfAnotherOwnsTheRecordWithThatPhone() throws InterruptedException {
		Consumer ann = client(FORMER);
		requestChange(ann, RECORD, CAROLS).is(200);
		ann.post(CONFIRM, code(program.codeSentTo(CAROLS))).is(400, TAKEN);
		logIn(FORMER).is(200);
		logIn(CAROLS).is(200);
	}

	@Test
	void isConfirmedOnceByTwoAtOnce() throws Exception {
		Consumer ann = client(FORMER);
		requestChange(ann, RECORD, CHANGED).is(200);
		String code = program.codeSentTo(CHANGED);
		Supplier<Response> confirm = () -> ann.post(CONFIRM, code(code));
		try (PileUp pileUp = behindClient(1)) {
			assertThat(pileUp.join(confirm).join(confirm).release()).extracting(Response::status)
				.containsExactlyInAnyOrder(204, 400);
		}
		assertJoined();
	}

	@Test
	void isConfirmedByOneOfTwoOwnersAtOnce() throws Exception {
		Consumer ann = client(FORMER);
		Consumer carol = client(CAROLS);
		requestChange(ann, RECORD, CHANGED).is(200);
		String anns = program.codeSentTo(CHANGED);
		requestChange(carol, "/clients/client-u/3/", CHANGED).is(200);
		String carols = program.codeSentTo(CHANGED);
		try (PileUp pileUp = behindClient(2)) {
			List<Response> responses = pileUp
				.join(() -> ann.post(CONFIRM, code(anns)), () -> carol.post(CONFIRM, code(carols)))
				.release();
			assertThat(responses).extracting(Response::status).containsExactlyInAnyOrder(204, 400);
			responses.stream().filter((response) -> response.status() == 400).forEach((late) -> late.is(400, TAKEN));
		}
		assertThat(store.number("select count(*) from client where phone = ? and owned", CHANGED)).isOne();
		assertThat(store.number("select count(*) from client where id = 2")).isZero();
		assertThat(store.number("""
				select count(*) from client_card
				where phone = ? and client_id = (select id from client where phone = ?)""", CHANGED, CHANGED))
			.isEqualTo(2);
	}

	@Test
	void isRefusedToTwoOwnersWhoWantEachOthersPhone() throws Exception {
		Consumer ann = client(FORMER);
		Consumer carol = client(CAROLS);
		requestChange(ann, RECORD, CAROLS).is(200);
		requestChange(carol, "/clients/client-u/3/", FORMER).is(200);
		String anns = program.codeSentTo(CAROLS);
		String carols = program.codeSentTo(FORMER);
		try (PileUp pileUp = behindClient(1)) {
			pileUp.join(() -> ann.post(CONFIRM, code(anns)), () -> carol.post(CONFIRM, code(carols)))
				.release()
				.forEach((response) -> response.is(400, TAKEN));
		}
		logIn(FORMER).is(200);
		logIn(CAROLS).is(200);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void meetsATakeOverOfTheOtherRecord(boolean confirmedFirst) throws Exception {
		Consumer ann = client(FORMER);
		requestChange(ann, RECORD, CHANGED).is(200);
		String confirmation = program.codeSentTo(CHANGED);
		String proof = codeForPassword(CHANGED);
		Supplier<Response> confirm = () -> ann.post(CONFIRM, code(confirmation));
		Supplier<Response> takeOver = () -> takeOver(CHANGED, proof, "battery-Staple-3");
		try (PileUp pileUp = behindClient(2)) {
			List<Response> responses = pileUp.join(confirmedFirst ? confirm : takeOver)
				.join(confirmedFirst ? takeOver : confirm)
				.release();
			responses.getFirst().isEmpty(204);
			responses.getLast().is(400, confirmedFirst ? BAD_CODE : TAKEN);
		}
		assertThat(store.text("select id::text from client where phone = ? and owned", CHANGED))
			.isEqualTo(confirmedFirst ? "1" : "2");
		assertThat(store.number("select count(*) from client_card where client_id = ?", confirmedFirst ? 1 : 2))
			.isEqualTo(confirmedFirst ? 3 : 2);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void meetsACardThatIsIssuedForTheOtherRecord(boolean confirmedFirst) throws Exception {
		store.organization(this.alice, "Garage");
		Consumer ann = client(FORMER);
		requestChange(ann, RECORD, CHANGED).is(200);
		String confirmation = program.codeSentTo(CHANGED);
		Supplier<Response> confirm = () -> ann.post(CONFIRM, code(confirmation));
		Supplier<Response> issue = () -> as(this.alice).post("/clients/client-card-c/", """
				{"organization":3,"name":"Anya","phone":"%s","password":"garages-Horse-9"}""".formatted(CHANGED));
		try (PileUp pileUp = behindClient(2)) {
			pileUp.join(confirmedFirst ? confirm : issue)
				.join(confirmedFirst ? issue : confirm)
				.release()
				.forEach((response) -> assertThat(response.status()).isIn(201, 204));
		}
		assertJoined();
		assertThat(store.number("select count(*) from client_card where client_id = 1")).isEqualTo(4);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void meetsALogInToTheOtherRecord(boolean confirmedFirst) throws Exception {
		Consumer ann = client(FORMER);
		requestChange(ann, RECORD, CHANGED).is(200);
		String confirmation = program.codeSentTo(CHANGED);
		Supplier<Response> confirm = () -> ann.post(CONFIRM, code(confirmation));
		Supplier<Response> logIn = () -> logIn(CHANGED);
		try (PileUp pileUp = behindClient(2)) {
			List<Response> responses = pileUp.join(confirmedFirst ? confirm : logIn)
				.join(confirmedFirst ? logIn : confirm)
				.release();
			assertThat(responses.get(confirmedFirst ? 0 : 1).status()).isEqualTo(204);
			assertThat(responses.get(confirmedFirst ? 1 : 0).status()).isEqualTo(200);
		}
		assertJoined();
		assertThat(store.number("select count(*) from session where client_id = 2")).isZero();
	}

	@Test
	void lendsItsRecordToOneOfTwoTakeOversAtOnce() throws Exception {
		String proof = codeForPassword(CHANGED);
		try (PileUp pileUp = behindClient(2)) {
			assertThat(pileUp.join(() -> takeOver(CHANGED, proof, "battery-Staple-3"))
				.join(() -> takeOver(CHANGED, proof, "battery-Staple-4"))
				.release()).extracting(Response::status).containsExactlyInAnyOrder(204, 400);
		}
		assertThat(store.number("select count(*) from card_credential where client_id = 2")).isZero();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void leavesNoSessionOfALogInBesideATakeOver(boolean takenOverFirst) throws Exception {
		String proof = codeForPassword(CHANGED);
		Supplier<Response> takeOver = () -> takeOver(CHANGED, proof, "battery-Staple-3");
		Supplier<Response> logIn = () -> logIn(CHANGED);
		try (PileUp pileUp = behindClient(2)) {
			List<Response> responses = pileUp.join(takenOverFirst ? takeOver : logIn)
				.join(takenOverFirst ? logIn : takeOver)
				.release();
			assertThat(responses).extracting(Response::status).contains(204).isSubsetOf(204, 200, 400);
		}
		assertThat(store.number("select count(*) from session where client_id = 2")).isZero();
		assertThat(store.number("select count(*) from card_credential where client_id = 2")).isZero();
	}

	private static void assertJoined() {
		assertThat(store.list("select id from client where phone = ? and owned and confirmed_phone", CHANGED))
			.containsExactly("1");
		assertThat(store.number("select count(*) from client where id = 2")).isZero();
		assertThat(store.number("select count(*) from client_card where client_id = 2")).isZero();
		assertThat(store.number("select count(*) from card_credential where client_id in (1, 2)")).isZero();
	}

	private static PileUp behindClient(long id) throws SQLException {
		return PileUp.behind(program.database(), "select from client where id = %d for update".formatted(id));
	}

	private static Response requestChange(Consumer client, String record, String phone) {
		return client.patch(record, "{\"phone\":\"%s\",\"current_password\":\"%s\"}".formatted(phone, Person.PASSWORD));
	}

	private static String codeForPassword(String phone) throws InterruptedException {
		anybody().post("/clients/auth/code/", "{\"phone\":\"%s\"}".formatted(phone)).isEmpty(204);
		return program.codeSentTo(phone);
	}

	private static Response takeOver(String phone, String code, String password) {
		return anybody().post("/clients/auth/password/",
				"{\"phone\":\"%s\",\"code\":\"%s\",\"password\":\"%s\"}".formatted(phone, code, password));
	}

	private static String code(String code) {
		return "{\"code\":\"%s\"}".formatted(code);
	}

	private static Response logIn(String phone) {
		return anybody().post("/clients/auth/token/",
				"{\"phone\":\"%s\",\"password\":\"%s\"}".formatted(phone, Person.PASSWORD));
	}

	private static Consumer client(String phone) {
		return anybody().bearing(clientToken(phone, Person.PASSWORD));
	}

}
