package dev.howdah.processor.render.yaml;

/** A part of a YAML document. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {}
