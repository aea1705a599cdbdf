package dev.kartoteka.adapter.console.page;

import dev.kartoteka.domain.account.AccountCreatedOrganizations;
import dev.kartoteka.domain.account.InactiveAccount;
import dev.kartoteka.domain.account.LastStaffAccount;
import dev.kartoteka.domain.account.NoEmailPossible;
import dev.kartoteka.domain.clientcardimport.ImportIsOver;
import dev.kartoteka.domain.clientcardimport.TooManyImports;
import dev.kartoteka.domain.district.DistrictHasPlaces;
import dev.kartoteka.domain.membership.RoleInUse;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.organization.OrganizationKeepsCards;
import dev.kartoteka.domain.shared.Conflict;
import dev.kartoteka.domain.shared.Violation;

/** What is wrong with a field, in the language of the page. */
public final class MistakeTexts extends Texts {

	public MistakeTexts(Language language) {
		super(language);
	}

	public String required() {
		return say("Заполните это поле.", "Fill in this field.");
	}

	public String tooLong(int maximum) {
		return say("Слишком длинно: не больше ", "Too long: at most ")
				+ count(maximum, "знака", "знаков", "знаков", "character", "characters") + ".";
	}

	public String forbiddenCharacters() {
		return say("Недопустимые знаки.", "Characters that are not allowed.");
	}

	public String phone() {
		return say("Такого номера телефона нет. Пример: 8 951 748-72-95.",
				"There is no such phone number. Example: +7 951 748-72-95.");
	}

	public String email() {
		return say("Это не адрес электронной почты. Пример: anna@example.org.",
				"This is not an email address. Example: anna@example.org.");
	}

	public String username() {
		return say("Только буквы, цифры и знаки @ . + - _", "Letters, digits and the characters @ . + - _ only.");
	}

	public String choice() {
		return say("Выберите одно из предложенного.", "Choose one of the options.");
	}

	public String json(int line, int column) {
		return say("Это не JSON: ошибка в строке " + line + ", знак " + column + ".",
				"This is not JSON: the mistake is in line " + line + ", character " + column + ".");
	}

	public String degrees(int bound) {
		return say("Градусы от −" + bound + " до " + bound + ", например 55,7558.",
				"Degrees between −" + bound + " and " + bound + ", such as 55.7558.");
	}

	public String slug() {
		return say("Только строчные латинские буквы и цифры, между ними _ или -, например city_park.",
				"Lower-case letters and digits only, with _ or - between them, such as city_park.");
	}

	public String file() {
		return say("Выберите файл.", "Choose a file.");
	}

	public String fileTooLarge() {
		return say("Файл слишком большой.", "The file is too large.");
	}

	public String different() {
		return say("Пароли не совпадают.", "The passwords differ.");
	}

	public String fileAgain() {
		return say("Выберите файл ещё раз.", "Choose the file again.");
	}

	public String stale() {
		return say("Тем временем это изменил кто-то другой. Откройте страницу заново.",
				"It was changed in the meantime. Open the page again.");
	}

	/** Returns why the state of an object does not allow something, and what to do. */
	public String of(Conflict conflict) {
		return switch (conflict) {
			case RoleInUse _ -> say("Роль занята. Сначала дайте её участникам другую роль.",
					"The role is in use. Give its members another role first.");
			case LastStaffAccount _ -> say("Это последний действующий сотрудник. Сначала назначьте другого.",
					"This is the last active staff account. Appoint another one first.");
			case AccountCreatedOrganizations _ ->
				say("Учётной записи принадлежат организации. Сначала удалите или передайте их.",
						"The account owns organizations. Delete or hand them over first.");
			case InactiveAccount _ -> say("Учётная запись не активна.", "The account is not active.");
			case NoEmailPossible _ -> say("Такое письмо этой учётной записи отправить нельзя.",
					"No such letter can be sent to this account.");
			case ImportIsOver _ -> say("Импорт уже закончен.", "The import is over.");
			case TooManyImports _ -> say("Слишком много незаконченных импортов. Дождитесь их конца.",
					"Too many imports are not finished yet. Wait for them.");
			case DistrictHasPlaces _ -> say("В районе есть места. Сначала удалите или перенесите их.",
					"The district has places. Delete or move them first.");
			case OrganizationKeepsCards _ -> say("В организации есть карточки. Отметьте, что их тоже надо удалить.",
					"The organization has cards. Tick that they are to be deleted too.");
			default -> say("Сейчас это невозможно.", "This is not possible now.");
		};
	}

	/** Returns what to do about a broken rule of the domain. */
	public String of(Violation violation) {
		return switch (violation) {
			case Violation.Required _, Violation.Blank _ -> required();
			case Violation.TakenByAnotherAccount(String _) ->
				say("Это уже занято другой учётной записью.", "Another account already has this.");
			case Violation.TakenByAnotherClient(String _) ->
				say("Это уже занято другим клиентом.", "Another client already has this.");
			case Violation.NotUnique _ -> say("Такое уже есть.", "This already exists.");
			case Violation.PhoneAlreadyOnACard _ -> say("В организации уже есть карточка с этим телефоном.",
					"The organization already has a card with this phone.");
			case Violation.NoSuchObject _, Violation.NoSuchName _ ->
				say("Не найдено, или сейчас это невозможно.", "Not found, or not possible now.");
			case Violation.WrongPassword _ -> say("Неверный пароль.", "The password is wrong.");
			case Violation.NoSuchUid _, Violation.BadEmailToken _, Violation.BadInvitation _ ->
				say("Ссылка неверна, устарела или уже использована. Запросите новую.",
						"The link is wrong, too old, or was used before. Ask for a new one.");
			case Violation.InvitedAtAnotherAddress _ ->
				say("Приглашение отправлено на другой адрес.", "The invitation was sent to another address.");
			case Violation.BadCode _ -> say("Неверный код.", "The code is wrong.");
			case Violation.NotAnImage(var format) ->
				say("Нужна картинка JPEG, PNG, GIF или WebP", "Choose a picture in JPEG, PNG, GIF or WebP")
						+ ((format != null) ? say("; это ", "; this is ") + format : "") + ".";
			case Violation.ImageTooLarge _ ->
				say("Картинка слишком большая. Уменьшите её.", "The picture is too large. Make it smaller.");
			case Violation.TooManyPixels _ -> say("В картинке больше 40 мегапикселей. Уменьшите её.",
					"The picture has more than 40 megapixels. Make it smaller.");
			case Violation.PasswordTooShort(int minimum) ->
				say("Пароль слишком короткий: нужно не меньше ", "The password is too short: at least ")
						+ count(minimum, "знака", "знаков", "знаков", "character", "characters") + ".";
			case Violation.PasswordTooCommon _ ->
				say("Такой пароль слишком распространён.", "This password is too common.");
			case Violation.PasswordEntirelyNumeric _ ->
				say("Пароль не может состоять из одних цифр.", "The password consists of digits only.");
			case Violation.PasswordTooSimilar _ ->
				say("Пароль слишком похож на ваши данные.", "The password is too similar to your data.");
		};
	}

}
