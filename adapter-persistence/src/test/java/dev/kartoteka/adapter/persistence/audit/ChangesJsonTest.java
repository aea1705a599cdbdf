package dev.kartoteka.adapter.persistence.audit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangesJsonTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{}                                            | {}
			{"name":[null,"a"]}                           | {"name":[null,null]}
			{"name":["a","b"],"phone":["+7","+8"]}        | {"name":[null,null],"phone":[null,null]}
			{"name":["\\"x\\":[","\\\\"],"on":[true,1]}   | {"name":[null,null],"on":[null,null]}
			{"data":[{"name":["a",{"b":"}"}]},[["c"]]]}   | {"data":[null,null]}
			{"data":["\\ud800 \\u0000",null]}             | {"data":[null,null]}""")
	void keepsOnlyTheNamesOfFields(String changes, String blanked) {
		assertThat(ChangesJson.blanked(changes)).isEqualTo(blanked);
		assertThat(ChangesJson.blanked(blanked)).isEqualTo(blanked);
	}

}
