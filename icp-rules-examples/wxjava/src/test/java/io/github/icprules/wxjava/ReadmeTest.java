package io.github.icprules.wxjava;

import static io.github.icprules.text.Language.ZH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.github.icprules.IcpRuleEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.open.api.WxOpenMaIcpService;
import me.chanjar.weixin.open.bean.icp.WxOpenApplyIcpFilingParam;
import org.junit.jupiter.api.Test;

/** What the module's README names is there. */
class ReadmeTest {

    private final String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);

    ReadmeTest() throws IOException {}

    @Test
    void each_trap_that_a_test_shows_names_a_test_there_is() {
        List<String> tests = Stream.of(WireTest.class.getDeclaredMethods())
                .map(Method::getName)
                .toList();

        assertThat(named("`([a-z]+(?:_[a-z]+){3,})`")).hasSizeGreaterThan(8).isSubsetOf(tests);
    }

    @Test
    void each_class_it_names_is_there() {
        assertThat(named("(?m)^\\| `([A-Z]\\w+)` \\|"))
                .hasSize(4)
                .allSatisfy(name -> assertThat(Path.of("src/main/java/io/github/icprules/wxjava", name + ".java"))
                        .exists());
    }

    @Test
    void it_names_the_version_the_module_is_built_with() throws IOException {
        String version = Pattern.compile("<wxjava.version>(.*)</wxjava.version>")
                .matcher(Files.readString(Path.of("pom.xml"), StandardCharsets.UTF_8))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(readme).contains("`weixin-java-open` " + version);
    }

    @Test
    void the_code_it_shows_works() throws IOException, WxErrorException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        IcpRuleEngine engine = IcpRuleEngine.load();
        WxOpenMaIcpService wechat = mock(WxOpenMaIcpService.class);
        Map<String, Object> context = Filings.CONTEXT;
        WxOpenApplyIcpFilingParam filing = Filings.enterprise();
        filing.getIcpSubject().getBaseInfo().setName("样例贸易有限公司");

        CheckedFilings filings = new CheckedFilings(engine, wechat);
        Submission submission = filings.submit(filing, context);
        if (submission instanceof Submission.Held held) {
            held.report().actions().forEach(action -> out.println(action.what().in(ZH)));
        } else if (submission instanceof Submission.Answered sent) {
            out.println(sent.report().summary().in(ZH));
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("使用账号主体的名称备案");
        String shown =
                readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("```\n", readme.indexOf("```java\n")));
        assertThat(Files.readString(
                        Path.of("src/test/java/io/github/icprules/wxjava/ReadmeTest.java"), StandardCharsets.UTF_8))
                .contains(shown);
    }

    private List<String> named(String pattern) {
        return Pattern.compile(pattern)
                .matcher(readme)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
