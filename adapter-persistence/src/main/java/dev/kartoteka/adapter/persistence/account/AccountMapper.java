package dev.kartoteka.adapter.persistence.account;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mapstruct.InheritConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.Named;

import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;

@Mapper(config = MapperRules.class)
interface AccountMapper {

	@Mapping(target = "username", source = "identity.username")
	@Mapping(target = "usernameFolded", source = "identity.username", qualifiedByName = "folded")
	@Mapping(target = "email", source = "identity.email.value")
	@Mapping(target = "emailCanonical", source = "identity.email", qualifiedByName = "canonical")
	@Mapping(target = "phone", source = "identity.phone")
	@Mapping(target = "surname", source = "name.surname")
	@Mapping(target = "name", source = "name.name")
	@Mapping(target = "secondName", source = "name.secondName")
	@Mapping(target = "searchText", source = "account")
	AccountEntity toEntity(Account.Snapshot account);

	/** Leaves the version to Hibernate, which counts it if anything else differs. */
	@InheritConfiguration(name = "toEntity")
	@Mapping(target = "version", ignore = true)
	void copy(Account.Snapshot account, @MappingTarget AccountEntity entity);

	@Mapping(target = "identity", source = "entity")
	@Mapping(target = "name", source = "entity")
	Account.Snapshot toSnapshot(AccountEntity entity);

	Identity identity(AccountEntity entity);

	FullName fullName(AccountEntity entity);

	default String searchText(Account.Snapshot account) {
		return SearchText.of(account);
	}

	@Named("folded")
	default String folded(Username username) {
		return username.value().toLowerCase(Locale.ROOT);
	}

	@Named("canonical")
	default @Nullable String canonical(@Nullable EmailAddress email) {
		return (email == null) ? null : email.canonical();
	}

	default @Nullable EmailAddress email(@Nullable String email) {
		return (email == null) ? null : new EmailAddress(email);
	}

	default Username username(String username) {
		return new Username(username);
	}

	default String text(Username username) {
		return username.value();
	}

	default AccountId account(long id) {
		return new AccountId(id);
	}

	default long number(AccountId id) {
		return id.value();
	}

}
