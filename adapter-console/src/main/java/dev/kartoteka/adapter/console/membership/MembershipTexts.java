package dev.kartoteka.adapter.console.membership;

import dev.kartoteka.adapter.console.page.Texts;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.organization.Permission;

final class MembershipTexts extends Texts {

	MembershipTexts(Language language) {
		super(language);
	}

	String members() {
		return say("Участники", "Members");
	}

	String name() {
		return say("Имя", "Name");
	}

	String role() {
		return say("Роль", "Role");
	}

	String state() {
		return say("Состояние", "State");
	}

	String member() {
		return say("участник", "member");
	}

	String invited() {
		return say("приглашён", "invited");
	}

	String account(long id) {
		return say("Учётная запись № ", "Account no. ") + id;
	}

	String noneTitle() {
		return say("Вы здесь одни", "You are alone here");
	}

	String none() {
		return say("Пригласите коллег: роль решает, что им можно.",
				"Invite colleagues: a role decides what they may do.");
	}

	String noRoles() {
		return say("Сначала создайте роль, которую получат коллеги.", "First create a role for your colleagues.");
	}

	String invite() {
		return say("Пригласить", "Invite");
	}

	String inviting() {
		return say("Пригласить в организацию", "Invite to the organization");
	}

	String byEmail() {
		return say("Письмом", "By email");
	}

	String byUsername() {
		return say("По имени учётной записи", "By username");
	}

	String emailHint() {
		return say("Придёт письмо со ссылкой на семь дней. Учётной записи может ещё не быть.",
				"A letter with a link, good for seven days. The person need not have an account yet.");
	}

	String sentInvitations() {
		return say("Отправленные письма", "Letters sent");
	}

	String until(String time) {
		return say("до ", "until ") + time;
	}

	String withdraw() {
		return say("Отозвать", "Withdraw");
	}

	String change() {
		return say("Изменить", "Change");
	}

	String remove() {
		return say("Исключить", "Remove");
	}

	String removeWarning() {
		return say("Доступ к организации пропадёт сразу. Карточки, которые участник создал, останутся.",
				"Access to the organization ends at once. Cards that the member has issued stay.");
	}

	String roles() {
		return say("Роли", "Roles");
	}

	String createRole() {
		return say("Новая роль", "New role");
	}

	String editRole() {
		return say("Роль", "Role");
	}

	String deleteRole() {
		return say("Удалить роль", "Delete the role");
	}

	String noRolesTitle() {
		return say("Ролей пока нет", "No roles yet");
	}

	String noRolesText() {
		return say("Роль — это набор прав: например, «Оператор» видит и создаёт карточки.",
				"A role is a set of rights: an “Operator”, say, sees and issues cards.");
	}

	String rights() {
		return say("Права", "Rights");
	}

	String subject() {
		return say("Что", "What");
	}

	String view() {
		return say("Видеть", "See");
	}

	String create() {
		return say("Создавать", "Create");
	}

	String edit() {
		return say("Изменять", "Change");
	}

	String delete() {
		return say("Удалять", "Delete");
	}

	String subjectOf(String group) {
		return switch (group) {
			case "clientcard" -> say("Карточки", "Cards");
			case "member" -> say("Участники", "Members");
			case "role" -> roles();
			default -> say("Организация", "Organization");
		};
	}

	/** Returns what the permission allows, such as "cards: see". */
	String permission(Permission permission) {
		String codename = permission.codename();
		return subjectOf(codename.substring(0, codename.indexOf('_'))) + ": "
				+ verbOf(permission).toLowerCase(locale());
	}

	/** Returns the verb of the permission alone, such as "see". */
	String verbOf(Permission permission) {
		String codename = permission.codename();
		return switch (codename.substring(codename.indexOf('_') + 1)) {
			case "view" -> view();
			case "create" -> create();
			case "change" -> edit();
			default -> delete();
		};
	}

	String grantHint() {
		return say("Дать и отнять можно только те права, что есть у вас.",
				"You can grant and take away only rights that you hold.");
	}

	String label(String field) {
		return switch (field) {
			case "name" -> say("Название", "Name");
			case "permissions" -> rights();
			case "role" -> role();
			case "user" -> say("Имя учётной записи", "Username");
			case "email" -> say("Электронная почта", "Email");
			default -> "";
		};
	}

}
