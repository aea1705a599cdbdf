package dev.kartoteka.adapter.console.operation;

import java.time.Duration;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;

final class OperationTexts extends Texts {

	OperationTexts(Language language) {
		super(language);
	}

	String title() {
		return say("Состояние", "Operations");
	}

	String waiting() {
		return say("Что ждёт", "What waits");
	}

	String inactiveAccounts() {
		return say("Неактивные учётные записи", "Inactive accounts");
	}

	String look() {
		return say("Посмотреть", "Look at them");
	}

	String runningImports() {
		return say("Идущие загрузки", "Running imports");
	}

	String emails() {
		return say("Письма", "Emails");
	}

	String texts() {
		return say("СМС", "Text messages");
	}

	String number(long number) {
		return String.format(locale(), "%,d", number);
	}

	String atLeast(long number, boolean more) {
		return more ? say("больше ", "more than ") + number(number) : number(number);
	}

	String since(Duration age) {
		return say(", самое старое ", ", the oldest for ") + duration(age);
	}

	String duration(Duration time) {
		if (time.toDays() > 1) {
			return count(time.toDays(), "день", "дня", "дней", "day", "days");
		}
		if (time.toHours() > 1) {
			return count(time.toHours(), "час", "часа", "часов", "hour", "hours");
		}
		if (time.toMinutes() > 1) {
			return count(time.toMinutes(), "минуту", "минуты", "минут", "minute", "minutes");
		}
		return count(time.toSeconds(), "секунду", "секунды", "секунд", "second", "seconds");
	}

	String outbox() {
		return say("Неотправленные сообщения", "Messages not sent yet");
	}

	String outboxEmpty() {
		return say("Всё отправлено.", "Everything is sent.");
	}

	String message() {
		return say("Сообщение", "Message");
	}

	String recipient() {
		return say("Кому", "To");
	}

	String state() {
		return say("Состояние", "State");
	}

	String requested() {
		return say("Запрошено", "Requested");
	}

	String kind(String kind) {
		return switch (kind) {
			case "ACTIVATION" -> say("письмо для активации", "activation letter");
			case "PASSWORD_RESET" -> say("письмо с новым паролем", "password letter");
			case "EMAIL_CHANGED" -> say("письмо о смене адреса", "letter about a changed address");
			case "INVITATION" -> say("приглашение", "invitation");
			case "CLIENT_PASSWORD" -> say("код для пароля клиента", "code for a client’s password");
			case "CLIENT_PHONE" -> say("код для телефона клиента", "code for a client’s phone");
			case "ACCOUNT_ACTIVATION" -> say("ссылка для активации", "activation link");
			case "ACCOUNT_PASSWORD" -> say("ссылка для пароля", "password link");
			default -> kind;
		};
	}

	String state(int attempts, String next) {
		return (attempts == 0) ? say("ждёт отправки", "waits to be sent")
				: count(attempts, "неудачная попытка", "неудачные попытки", "неудачных попыток", "failed attempt",
						"failed attempts") + say(", следующая ", ", the next at ") + next;
	}

	String sendAgain() {
		return say("Отправить сейчас", "Send again");
	}

	String program() {
		return say("Программа", "Program");
	}

	String version() {
		return say("Версия", "Version");
	}

	String uptime() {
		return say("Работает", "Running for");
	}

	String connections() {
		return say("Соединения с базой данных", "Connections to the database");
	}

	String hashing() {
		return say("Проверка паролей", "Hashing of passwords");
	}

	String load(long busy, long waiting) {
		return say("занято ", "busy ") + number(busy) + say(", ждут ", ", waiting ") + number(waiting);
	}

	String part(String part) {
		return switch (part) {
			case "db" -> say("База данных", "Database");
			case "diskSpace" -> say("Место на диске", "Disk space");
			case "faults" -> say("Сбои", "Faults");
			case "livenessState" -> say("Программа жива", "Alive");
			case "readinessState" -> say("Принимает запросы", "Accepts requests");
			case "ping" -> say("Ответ", "Response");
			default -> part;
		};
	}

	String works(boolean works) {
		return works ? say("работает", "works") : say("не работает", "does not work");
	}

	String jobs() {
		return say("Задачи", "Jobs");
	}

	String job() {
		return say("Задача", "Job");
	}

	String lastSuccess() {
		return say("Последний успех", "Last success");
	}

	String failures() {
		return say("Ошибок", "Failures");
	}

	String replica() {
		return say("Данные этой копии программы с её запуска.", "The numbers of this replica since its start.");
	}

}
