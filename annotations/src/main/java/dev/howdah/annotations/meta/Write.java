package dev.howdah.annotations.meta;

/** When a key is written. */
public enum Write {
    /** Only when the attribute is given; otherwise the tool's own default, which is the attribute's, applies. */
    WHEN_SET,
    /** Always: Howdah's default differs from the tool's, or stating it helps the reader of the file. */
    ALWAYS
}
