package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The pages in Chromium, on a phone and on a desktop. Pictures are left in {@code target/pages}. */
class BrowserTest {

    private static final Path TARGET = Path.of("target", "pages");
    private static final int PHONE = 390;
    private static final int DESKTOP = 1440;

    private static Desk desk;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(TARGET);
        desk = Desk.shared();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("browser.binary", "/usr/bin/chromium"));
        options.addArguments(
                ("--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars"
                                + " --disable-background-networking --disable-component-update --disable-sync")
                        .split(" ", -1));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        // In place of the builder of the service, which has an annotation that is not on the class path.
        System.setProperty("webdriver.chrome.driver", System.getProperty("browser.driver", "/usr/bin/chromedriver"));
        browser = new ChromeDriver(options);
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    @AfterEach
    void forget() {
        browser.executeScript("sessionStorage.clear()");
    }

    private static void go(String path) {
        browser.get("http://127.0.0.1:" + desk.port() + path);
    }

    private static void size(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width == PHONE));
    }

    private static WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    private static void type(String css, String text) {
        browser.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                find(css),
                text);
    }

    private static void await(String what, BooleanSupplier isThere) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!isTrue(isThere)) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
        }
    }

    private static boolean isTrue(BooleanSupplier isThere) {
        try {
            return isThere.getAsBoolean();
        } catch (StaleElementReferenceException | NoSuchElementException swapped) {
            return false;
        }
    }

    private static void waitForHeading(String words) {
        await(
                "the heading " + words,
                () -> browser.findElements(By.tagName("h1")).stream()
                        .anyMatch(heading -> heading.getText().contains(words)));
    }

    private static String active() {
        return Objects.requireNonNull((String) browser.executeScript("return document.activeElement.textContent"));
    }

    /** The page at both widths: nothing to the side, no console message, no serious finding of axe. */
    private static void looksGood(String name) throws IOException {
        for (int width : List.of(PHONE, DESKTOP)) {
            size(width, 900);
            assertThat(((Number) Objects.requireNonNull(
                                    browser.executeScript("return document.documentElement.scrollWidth")))
                            .intValue())
                    .as(name + ": width of the content at " + width)
                    .isLessThanOrEqualTo(width);
            picture(name + "-" + width + ".webp");
            List<Rule> findings = new AxeBuilder()
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze(browser)
                    .getViolations();
            assertThat(findings.stream()
                            .map(each -> each.getId() + " " + each.getImpact() + " "
                                    + each.getNodes().get(0).getHtml())
                            .collect(Collectors.joining("\n")))
                    .as(name + ": accessibility at " + width)
                    .isEmpty();
        }
        isSilent(name);
    }

    private static void picture(String name) throws IOException {
        Object picture = browser.executeCdpCommand("Page.captureScreenshot", Map.of("format", "webp", "quality", 80))
                .get("data");
        Files.write(TARGET.resolve(name), Base64.getDecoder().decode(String.valueOf(picture)));
    }

    private static void isSilent(String name) {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .as(name + ": console")
                .isEmpty();
    }

    private static String sample(String name) throws IOException {
        return Files.readString(Desk.SAMPLES.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start /?lang=zh",
                "start-en /?lang=en",
                "paste /check?lang=zh",
                "ask-start /ask?lang=zh",
                "board-start /board?lang=zh",
                "provinces /provinces?lang=zh",
                "province /provinces/440000?lang=zh",
                "rules /rules?lang=zh&q=授权书",
                "rule /rules/number.credit-code?lang=en",
                "problems /problems?lang=zh",
                "problem /problems/not-json?lang=en",
                "nothing /nothing?lang=zh"
            })
    void a_page_can_be_read_on_a_phone_and_on_a_desktop(String page) throws IOException {
        String[] nameAndPath = page.split(" ", 2);
        go(nameAndPath[1]);
        if (nameAndPath[0].equals("nothing")) {
            // The browser itself reports the status of the page.
            browser.manage().logs().get(LogType.BROWSER);
        }
        looksGood(nameAndPath[0]);
    }

    @Test
    void what_was_pasted_is_checked_repaired_and_comes_back() throws IOException {
        size(DESKTOP, 900);
        go("/check?lang=zh");
        type("#filing", sample("wechat/many-defects.json"));
        find("form.paste button.main").click();
        waitForHeading("检查结果");
        assertThat(active()).isEqualTo("检查结果");
        assertThat(browser.getTitle()).startsWith("不可提交");
        looksGood("check");
        find(".summary a").click();
        assertThat(browser.getCurrentUrl()).contains("#f");
        find("#f1 summary").click();
        assertThat(find("#f1 .basis").isDisplayed()).isTrue();

        find(".tabs button[formaction^='/repair']").click();
        waitForHeading("怎样改");
        looksGood("repair");
        find(".tabs button[formaction^='/sheet']").click();
        waitForHeading("单子");
        looksGood("sheet");
        find(".tabs button[formaction^='/compare']").click();
        waitForHeading("两天对比");
        find(".daylist button").click();
        await(
                "the page",
                () -> !browser.findElements(By.cssSelector("table.pairs")).isEmpty());
        looksGood("compare");

        browser.navigate().refresh();
        waitForHeading("两天对比");
        await("the page", () -> !browser.findElements(By.cssSelector(".tabs")).isEmpty());
        browser.navigate().back();
        await(
                "the page",
                () -> Objects.requireNonNull(browser.getCurrentUrl()).contains("/sheet")
                        && !browser.findElements(By.cssSelector(".tabs")).isEmpty());
        waitForHeading("单子");
    }

    @Test
    void a_repair_is_applied_and_taken_back() throws IOException {
        size(DESKTOP, 900);
        go("/repair?lang=zh");
        type("#filing", sample("drug-information-by-individual.json"));
        find("form.paste button.main").click();
        waitForHeading("怎样改");
        looksGood("repair-found");
        find("[name=undo] ~ .buttons button").click();
        await("the undo", () -> find("#content").getText().contains("撤销"));
        assertThat(find(".verdict").getText()).contains("改完之后");
        find("form:not(.tabs) button").click();
        await("the form before", () -> !find("#content").getText().contains("撤销"));
        assertThat(find(".verdict").getText()).contains("不可提交");
    }

    @Test
    void a_talk_keeps_its_answers_over_a_reload() throws IOException {
        size(DESKTOP, 900);
        go("/ask?lang=zh");
        find("form.question button.main").click();
        waitForHeading("小程序叫什么名称");
        type("[name='v.miniProgram.name']", "样例厨房");
        browser.navigate().refresh();
        waitForHeading("小程序叫什么名称");
        assertThat(find("[name='v.miniProgram.name']").getDomProperty("value")).isEqualTo("样例厨房");
        type("[name='v.miniProgram.introduction']", "样例厨房的点餐");
        type("[name='v.miniProgram.remark']", "堂食点餐、外卖自取，展示菜单和门店地址，不含其他服务");
        find("form.question button.main").click();
        waitForHeading("小程序提供哪些服务");
        looksGood("ask");
        browser.executeScript(
                "document.querySelectorAll('[data-leave]').forEach(form => form.removeAttribute('data-leave'))");
        browser.navigate().refresh();
        await("the page", () -> !browser.findElements(By.cssSelector(".known")).isEmpty());
        assertThat(find(".known").getText()).contains("样例厨房");
        for (int i = 0;
                i < 40
                        && !browser.findElements(By.cssSelector("[name=question]"))
                                .isEmpty();
                i++) {
            WebElement content = find("#content");
            find("button[value=skip]").click();
            await("the page", () -> !browser.findElement(By.id("content")).equals(content));
        }
        waitForHeading("问完了");
        looksGood("asked");
    }

    @Test
    void a_board_is_filtered_and_leads_to_a_filing() throws IOException {
        size(DESKTOP, 900);
        go("/board?lang=zh");
        StringBuilder lines = new StringBuilder("{\n");
        for (Object filing : Desk.filings()) {
            lines.append(new String(Json.write(filing), StandardCharsets.UTF_8)).append('\n');
        }
        type("#board", lines.toString());
        find("form.paste button.main").click();
        await(
                "the page",
                () -> !browser.findElements(By.cssSelector("table.board")).isEmpty());
        looksGood("board");
        int all = browser.findElements(By.cssSelector("table.board tbody tr")).size();
        assertThat(all).isEqualTo(Desk.filings().size() + 1);
        find(".filters button[value=blocked]").click();
        await(
                "the page",
                () -> !browser.findElements(By.cssSelector("[value=blocked][aria-pressed=true]"))
                        .isEmpty());
        assertThat(browser.findElements(By.cssSelector("table.board tbody tr"))).hasSizeLessThan(all);
        find("table.board button[name=open]").click();
        waitForHeading("检查结果");
    }

    @Test
    void what_cannot_be_read_stays_and_is_announced() throws IOException {
        size(PHONE, 900);
        go("/check?lang=zh");
        type("#filing", "{\"icp_subject\": ");
        find("form.paste button.main").click();
        await("the page", () -> Objects.requireNonNull(browser.getTitle()).startsWith("错误："));
        assertThat(active()).contains("读不出这段内容", "第 1 行");
        assertThat(find("#filing").getDomProperty("value")).isEqualTo("{\"icp_subject\": ");
        // The browser itself reports the status of the answer.
        browser.manage().logs().get(LogType.BROWSER);
        looksGood("error");
    }

    @Test
    void hostile_content_does_nothing() throws IOException {
        size(DESKTOP, 900);
        String hostile =
                "<img src=x onerror='window.hacked=1'><script>window.hacked=1</script>\"' onfocus=hacked x=\u202E"
                        + "长".repeat(10_000);
        String body = new String(
                Json.write(Map.of(
                        "icp_subject",
                        Map.of("base_info", Map.of("name", hostile, hostile, hostile, "address", hostile)))),
                StandardCharsets.UTF_8);
        go("/check?lang=zh");
        type("#filing", body);
        find("form.paste button.main").click();
        waitForHeading("检查结果");
        for (String view : List.of("sheet", "repair", "ask", "check")) {
            find(".tabs button[formaction^='/" + view + "']").click();
            await(
                    "the page",
                    () -> !browser.findElements(By.cssSelector("[formaction^='/" + view + "'][aria-current=page]"))
                            .isEmpty());
            assertThat(
                            browser.executeScript(
                                    "return window.hacked === undefined && document.querySelector('#content img, #content script') === null"))
                    .isEqualTo(true);
        }
        looksGood("hostile");
    }
}
