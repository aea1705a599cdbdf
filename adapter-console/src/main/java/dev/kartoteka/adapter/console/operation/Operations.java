package dev.kartoteka.adapter.console.operation;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.adapter.console.ProgramState;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.CommonTexts;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.message.OutboxQueries;
import dev.kartoteka.domain.message.WaitingMessage;
import dev.kartoteka.domain.message.WaitingMessages;
import dev.kartoteka.domain.outbox.SendMessageAgain;
import dev.kartoteka.domain.outbox.WaitingMessageQueries;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.statistics.StatisticsQueries;

import org.springframework.stereotype.Component;

/** What waits, messages that are not sent yet, and how the program does, for staff. */
@Component
class Operations implements Pages {

	private static final String PATH = "/console/operations/";

	private final AccountQueries accounts;

	private final StatisticsQueries statistics;

	private final OutboxQueries outbox;

	private final WaitingMessageQueries messages;

	private final SendMessageAgain sendMessageAgain;

	private final ProgramState program;

	Operations(AccountQueries accounts, StatisticsQueries statistics, OutboxQueries outbox,
			WaitingMessageQueries messages, SendMessageAgain sendMessageAgain, ProgramState program) {
		this.accounts = accounts;
		this.statistics = statistics;
		this.outbox = outbox;
		this.messages = messages;
		this.sendMessageAgain = sendMessageAgain;
		this.program = program;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(PATH, Routes.Audience.STAFF).show(this::show);
		routes.at(PATH + "emails/{message}/send/", Routes.Audience.STAFF)
			.submit((visit) -> sendAgain(visit, WaitingMessage.Channel.EMAIL))
			.recordedAs("STAFF_SENT_MESSAGE");
		routes.at(PATH + "texts/{message}/send/", Routes.Audience.STAFF)
			.submit((visit) -> sendAgain(visit, WaitingMessage.Channel.TEXT))
			.recordedAs("STAFF_SENT_MESSAGE");
	}

	private Reply show(Visit visit) {
		OperationTexts texts = new OperationTexts(visit.language());
		CommonTexts common = visit.texts();
		List<WaitingRow> messages = this.messages.oldest(visit.caller(), Pager.SIZE)
			.stream()
			.map((message) -> WaitingRow.of(message, texts, common))
			.toList();
		List<JobRow> jobs = this.program.jobs()
			.stream()
			.map((job) -> new JobRow(job.name(), common.time(job.lastSuccess()), job.failures()))
			.toList();
		Waiting waiting = waiting(visit, texts);
		return Reply.page((output, interceptor) -> JteoperationsGenerated.render(output, interceptor, visit.frame(),
				texts, waiting, messages, this.program, jobs));
	}

	private Waiting waiting(Visit visit, OperationTexts texts) {
		Listing.Slice<AccountRecord> inactive = this.accounts
			.accounts(visit.caller(), Submission.of(new AccountFilter(Optional.of(false), Optional.empty(), "")))
			.slice(new Listing.Cursor.Start(), Pager.SIZE);
		return new Waiting(texts.atLeast(inactive.items().size(), inactive.followedByMore()),
				!inactive.items().isEmpty(), texts.number(this.statistics.current().runningImports()),
				written(this.outbox.waitingEmails(), texts), written(this.outbox.waitingTexts(), texts));
	}

	private static String written(WaitingMessages waiting, OperationTexts texts) {
		return texts.number(waiting.count()) + ((waiting.count() > 0) ? texts.since(waiting.ageOfOldest()) : "");
	}

	private Reply sendAgain(Visit visit, WaitingMessage.Channel channel) {
		this.sendMessageAgain.send(new SendMessageAgain.Command(visit.caller(), channel, visit.id(0)));
		return Reply.to(PATH, "sent");
	}

	/**
	 * What waits.
	 *
	 * @param anyAccounts whether accounts wait
	 */
	record Waiting(String accounts, boolean anyAccounts, String imports, String emails, String texts) {
	}

	/** A message that is not sent yet. */
	record WaitingRow(String path, String kind, String recipient, String state, boolean failed, String requested) {

		static WaitingRow of(WaitingMessage message, OperationTexts texts, CommonTexts common) {
			String section = switch (message.channel()) {
				case EMAIL -> "emails/";
				case TEXT -> "texts/";
			};
			return new WaitingRow(PATH + section + message.id() + "/send/", texts.kind(message.kind()),
					message.recipient(), texts.state(message.attempts(), common.time(message.dueAt())),
					message.attempts() > 0, common.time(message.requestedAt()));
		}

	}

	/** A job. */
	record JobRow(String name, String lastSuccess, long failures) {
	}

}
