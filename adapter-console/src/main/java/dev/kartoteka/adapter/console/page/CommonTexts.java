package dev.kartoteka.adapter.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import dev.kartoteka.domain.message.Language;

/** The texts that all pages have in common. */
public final class CommonTexts extends Texts {

	public CommonTexts(Language language) {
		super(language);
	}

	String lang() {
		return say("ru", "en");
	}

	String skip() {
		return say("К содержанию", "Skip to content");
	}

	String signOut() {
		return say("Выйти", "Sign out");
	}

	String signIn() {
		return say("Войти", "Sign in");
	}

	String account() {
		return say("Учётная запись", "Account");
	}

	String sections() {
		return say("Разделы", "Sections");
	}

	String organizations() {
		return say("Организации", "Organizations");
	}

	String cards() {
		return say("Карточки", "Cards");
	}

	String imports() {
		return say("Импорт", "Import");
	}

	String members() {
		return say("Участники", "Members");
	}

	String roles() {
		return say("Роли", "Roles");
	}

	String history() {
		return say("История", "History");
	}

	String settings() {
		return say("Настройки", "Settings");
	}

	String accounts() {
		return say("Учётные записи", "Accounts");
	}

	String operations() {
		return say("Состояние", "Operations");
	}

	public String ownRecord() {
		return say("Мои данные", "My data");
	}

	public String sessions() {
		return say("Сеансы", "Sessions");
	}

	String person() {
		return say("Данные человека", "Data of a person");
	}

	String guide() {
		return say("Районы и места", "Districts and places");
	}

	String otherLanguage() {
		return say("English", "Русский");
	}

	String otherLang() {
		return say("en", "ru");
	}

	public String save() {
		return say("Сохранить", "Save");
	}

	public String cancel() {
		return say("Отмена", "Cancel");
	}

	public String previousPage() {
		return say("Назад", "Previous");
	}

	public String nextPage() {
		return say("Дальше", "Next");
	}

	public String pages() {
		return say("Страницы", "Pages");
	}

	String keptFile(String name) {
		return say("Файл «" + name + "» уже здесь. Выберите другой, если нужен не он.",
				"“" + name + "” is here already. Choose another file only to replace it.");
	}

	String optional() {
		return say("необязательно", "optional");
	}

	String mistakes(int number) {
		return say("Не сохранено: проверьте ", "Not saved: check ")
				+ count(number, "поле", "поля", "полей", "field", "fields");
	}

	String staleTitle() {
		return say("Тем временем это изменил кто-то другой", "This was changed in the meantime");
	}

	String staleHint() {
		return say(
				"Ниже то, что ввели вы. Сохраните ещё раз, чтобы заменить чужие изменения, или перенесите их к себе.",
				"Below is what you typed. Save again to replace the other changes, or take them over first.");
	}

	String theirs() {
		return say("Сейчас сохранено", "Saved now");
	}

	String yours() {
		return say("Ввели вы", "Typed by you");
	}

	String field() {
		return say("Поле", "Field");
	}

	String notSaved() {
		return say("Не получилось", "That did not work");
	}

	/** Returns the message that something was done. */
	String done(String what) {
		return switch (what) {
			case "created" -> say("Создано.", "Created.");
			case "saved" -> say("Сохранено.", "Saved.");
			case "removed" -> say("Удалено.", "Removed.");
			case "sent" -> say("Отправлено.", "Sent.");
			case "signed-out" -> say("Вы вышли.", "You have signed out.");
			case "password" -> say("Пароль изменён. Остальные сеансы завершены.",
					"The password is changed. Your other sessions have ended.");
			case "reset" ->
				say("Пароль изменён. Войдите с новым паролем.", "The password is changed. Sign in with the new one.");
			case "confirmed" ->
				say("Адрес подтверждён. Теперь можно войти.", "The address is confirmed. You can sign in now.");
			case "accepted" -> say("Приглашение принято.", "The invitation is accepted.");
			case "declined" -> say("Приглашение отклонено.", "The invitation is declined.");
			case "ended" -> say("Сеанс завершён.", "The session has ended.");
			case "offered" -> say("Организация предложена. Она перейдёт, когда участник примет её.",
					"The organization is offered. It is handed over once the member accepts.");
			case "taken-over" -> say("Теперь вы владелец организации.", "You are the owner of the organization now.");
			case "none-chosen" -> say("Сначала отметьте карточки.", "Tick cards first.");
			case "cancelled" -> say("Импорт остановлен.", "The import is cancelled.");
			default -> "";
		};
	}

	String resumed() {
		return say("Сеанс истёк, вы вошли снова. Всё введённое на месте; проверьте и сохраните ещё раз.",
				"The session had ended, and you have signed in again. What you typed is here: check it and save again.");
	}

	public String title(int status) {
		return switch (status) {
			case 403 -> say("Нет доступа", "No access");
			case 404 -> say("Страница не найдена", "Page not found");
			case 405 -> say("Так нельзя", "Not possible this way");
			case 409 -> say("Сейчас нельзя", "Not possible now");
			case 413 -> say("Файл слишком большой", "The file is too large");
			case 429 -> say("Слишком много попыток", "Too many attempts");
			case 503 -> say("Сервис временно недоступен", "Temporarily unavailable");
			default -> say("Ошибка", "Something went wrong");
		};
	}

	public String explanation(int status) {
		return switch (status) {
			case 403 -> say("У вашей учётной записи нет прав на это. Попросите их у владельца организации.",
					"Your account has no right to do this. Ask the owner of the organization for it.");
			case 404 -> say("Такой страницы нет, или её уже удалили.", "There is no such page, or it was removed.");
			case 405 -> say("Откройте страницу по ссылке.", "Open the page by a link.");
			case 413 -> say("Выберите файл поменьше.", "Choose a smaller file.");
			case 503 -> say("Попробуйте ещё раз через несколько секунд.", "Try again in a few seconds.");
			default -> say("Попробуйте ещё раз. Если не поможет, сообщите администратору время ошибки.",
					"Try again. If it does not help, tell the administrator when it happened.");
		};
	}

	public String filesTooLarge(long mostBytes) {
		long megabytes = mostBytes / 1024 / 1024;
		return say("Вместе файлы больше %d МБ. Выберите файлы поменьше.",
				"Together the files have more than %d MB. Choose smaller ones.")
			.formatted(megabytes);
	}

	public String foreignForm() {
		return say("Форма пришла не с этого сайта или открыта слишком давно. Откройте страницу заново.",
				"The form does not come from this site, or was opened too long ago. Open the page again.");
	}

	public String wait(Duration time) {
		long seconds = Math.max(1, time.plusSeconds(1).minusNanos(1).toSeconds());
		String wait = (seconds < 120) ? count(seconds, "секунду", "секунды", "секунд", "second", "seconds")
				: count((seconds + 59) / 60, "минуту", "минуты", "минут", "minute", "minutes");
		return say("Слишком много попыток. Следующая возможна через ", "Too many attempts. Try again in ") + wait + ".";
	}

	String typedIsKept() {
		return say("Введённое не пропало, кроме паролей.", "What you typed is kept, except passwords.");
	}

	String typed() {
		return say("Введённое: скопируйте, если ещё нужно", "What you typed: copy it if you still need it");
	}

	String again() {
		return say("Отправить ещё раз", "Send it again");
	}

	public String toStart() {
		return say("На главную", "To the start page");
	}

	/** Returns date and time in the time zone of the program. */
	public String time(Instant instant) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withLocale(locale())
			.format(instant.atZone(ZoneId.systemDefault()));
	}

	/** Returns the date in the time zone of the program. */
	public String date(Instant instant) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
			.withLocale(locale())
			.format(instant.atZone(ZoneId.systemDefault()));
	}

}
