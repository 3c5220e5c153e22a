package io.github.icprules.drools.findings;

/** The party that knows an input. */
public enum KnownBy {
    /** The merchant, who is the subject of the filing, and the merchant's principals. */
    MERCHANT,
    /** The service provider, who enters the filing and sees the papers. */
    PROVIDER,
    /** The platform, which returns the input through its API. */
    PLATFORM,
    /** A public register, or the record of the ministry. */
    REGISTER
}
