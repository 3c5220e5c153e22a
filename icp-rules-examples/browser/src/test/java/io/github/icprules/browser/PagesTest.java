package io.github.icprules.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.pages.Pages;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** Opens the pages in Chromium. Screenshots and prints are left in {@code target/pages}. */
class PagesTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();
    private static final Path TARGET = Path.of("target", "pages");
    private static final int SMALL_PHONE = 360;
    private static final int PHONE = 390;
    private static final int DESKTOP = 1280;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(TARGET);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("browser.binary", "/usr/bin/chromium"));
        options.addArguments(
                ("--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars=false"
                                + " --disable-background-networking --disable-component-update --disable-sync")
                        .split(" ", -1));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(System.getProperty("browser.driver", "/usr/bin/chromedriver"))
                        .toFile())
                .build();
        browser = new ChromeDriver(service, options);
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    static Stream<Arguments> pages() {
        Map<String, FilingRequest> filings = Map.of(
                "ready", judged(Filings.enterprise()),
                "blocked", judged(Filings.enterprise().with(Defects.expiredLicence())),
                "incomplete",
                        FilingRequest.builder(FilingType.NEW_FIRST)
                                .evaluatedOn(Filings.DAY)
                                .build());
        return filings.entrySet().stream()
                .flatMap(filing -> Stream.of(Language.values()).flatMap(language -> {
                    Pages pages = Pages.in(language).with(PageDetails.of(filing.getValue()));
                    FilingReport report = ENGINE.evaluate(filing.getValue());
                    String name = filing.getKey() + "-" + language;
                    return Stream.of(
                            Arguments.of("merchant-" + name, report.verdict(), pages.merchant(report)),
                            Arguments.of("file-" + name, report.verdict(), pages.file(report)));
                }));
    }

    private static FilingRequest judged(SampleFiling filing) {
        return filing.request().withEvaluatedOn(Filings.DAY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void pages_can_be_read_on_a_phone_on_a_desktop_and_on_paper(String name, Verdict verdict, String html)
            throws IOException {
        assertThat(name).contains(verdict.name().toLowerCase(Locale.ROOT).replaceFirst("_.*", ""));
        Path page = Files.writeString(TARGET.resolve(name + ".html"), html);
        browser.get(page.toUri().toString());

        for (int width : List.of(SMALL_PHONE, PHONE, DESKTOP)) {
            show(width);
            assertThat(number("return document.documentElement.scrollWidth"))
                    .as("width at " + width)
                    .isLessThanOrEqualTo(width);
            assertThat(
                            number(
                                    "return [...document.querySelectorAll('body *')].filter(e => {"
                                            + "const r = e.getBoundingClientRect(); return r.width && r.right > innerWidth + 1}).length"))
                    .as("elements that reach over the right edge at " + width)
                    .isZero();
            Files.write(TARGET.resolve(name + "-" + width + ".png"), browser.getScreenshotAs(OutputType.BYTES));
            var violations = new AxeBuilder().analyze(browser).getViolations();
            assertThat(violations).as("accessibility at " + width).isEmpty();
        }
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .as("console")
                .isEmpty();
        prints_whole(name);
    }

    private static void show(int width) {
        size(width, 900);
        size(width, Math.min(number("return document.documentElement.scrollHeight"), 12_000));
    }

    private static void size(int width, long height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width != DESKTOP));
    }

    private static long number(String script) {
        return ((Number) browser.executeScript(script)).longValue();
    }

    /** Every word of the page is in the print, and every glyph is within the paper. */
    private static void prints_whole(String name) throws IOException {
        PrintOptions options = new PrintOptions();
        options.setPageSize(new PageSize(29.7, 21.0));
        byte[] print = Base64.getDecoder().decode(browser.print(options).getContent());
        Files.write(TARGET.resolve(name + ".pdf"), print);
        // The hint on printing is not printed.
        String shown = letters(
                (String) browser.executeScript("document.querySelectorAll('.screen').forEach(hint => hint.remove());"
                        + " return document.body.innerText"));
        try (PDDocument document = Loader.loadPDF(print)) {
            Glyphs glyphs = new Glyphs();
            String printed = letters(glyphs.getText(document));
            assertThat(document.getNumberOfPages())
                    .as("sheets of paper")
                    .isLessThanOrEqualTo(
                            name.startsWith("merchant-ready")
                                    ? 1
                                    : name.startsWith("merchant") ? 2 : name.contains("ready") ? 3 : 5);
            assertThat(glyphs.outside).as("glyphs over the edge of the paper").isZero();
            assertThat(printed.length()).as("letters in print").isGreaterThanOrEqualTo(shown.length());
        }
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Counts the glyphs that are not wholly on their page. */
    private static final class Glyphs extends PDFTextStripper {

        private int outside;

        @Override
        protected void processTextPosition(TextPosition glyph) {
            boolean inside = glyph.getXDirAdj() >= 0
                    && glyph.getXDirAdj() + glyph.getWidthDirAdj() <= glyph.getPageWidth() + 0.5
                    && glyph.getYDirAdj() - glyph.getHeightDir() >= 0
                    && glyph.getYDirAdj() <= glyph.getPageHeight();
            if (!inside && !glyph.getUnicode().isBlank()) {
                outside++;
            }
            super.processTextPosition(glyph);
        }
    }
}
