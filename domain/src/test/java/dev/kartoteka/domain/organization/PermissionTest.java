package dev.kartoteka.domain.organization;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionTest {

	@Test
	void hasTheNumbersAndCodenamesThatConsumersKnow() {
		assertThat(Arrays.stream(Permission.values())
			.map((permission) -> permission.number() + " " + permission.codename())).containsExactly(
					"1 organization_change", "2 organization_delete", "3 role_view", "4 role_create", "5 role_change",
					"6 role_delete", "7 member_view", "8 member_create", "9 member_change", "10 member_delete",
					"11 clientcard_view", "12 clientcard_create", "13 clientcard_change", "14 clientcard_delete");
	}

	@Test
	void isFoundByNumberOrCodenameOnly() {
		for (Permission permission : Permission.values()) {
			assertThat(Permission.numbered(permission.number())).contains(permission);
			assertThat(Permission.named(permission.codename())).contains(permission);
		}
		assertThat(Permission.numbered(0)).isEmpty();
		assertThat(Permission.numbered(15)).isEmpty();
		assertThat(Permission.numbered((1L << 32) + 1)).isEmpty();
		assertThat(Permission.named("ROLE_VIEW")).isEmpty();
		assertThat(Permission.named("")).isEmpty();
	}

}
