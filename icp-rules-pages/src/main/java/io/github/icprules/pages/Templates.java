package io.github.icprules.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/** The templates, which the build compiles into classes of this package. */
final class Templates {

    /** The templates whose output is HTML, in which values are escaped. */
    static final TemplateEngine HTML = compiled(ContentType.Html);

    /** The templates whose output is plain text. */
    static final TemplateEngine TEXT = compiled(ContentType.Plain);

    private Templates() {}

    private static TemplateEngine compiled(ContentType type) {
        return TemplateEngine.createPrecompiled(
                null, type, Templates.class.getClassLoader(), Templates.class.getPackageName());
    }
}
