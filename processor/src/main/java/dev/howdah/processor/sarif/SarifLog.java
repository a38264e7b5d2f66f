package dev.howdah.processor.sarif;

import dev.howdah.processor.check.CatalogueEntry;
import dev.howdah.processor.check.Problem;
import dev.howdah.processor.check.ProblemCode;
import dev.howdah.processor.check.Severity;
import dev.howdah.processor.model.Place;
import dev.howdah.processor.read.SourceOrigin;
import dev.howdah.processor.render.Json;
import dev.howdah.processor.render.Rendering;
import dev.howdah.processor.report.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A SARIF 2.1.0 log with one run. Of the rules it describes those that found something. */
final class SarifLog {
    private static final String ROOT = "%SRCROOT%";

    private final Map<String, ProblemCode> rules = new TreeMap<>();
    private final List<Map<String, Object>> results = new ArrayList<>();

    void add(Finding finding, SourceOrigin origin, @Nullable Region region) {
        Problem problem = finding.problem();
        rules.put(problem.code().id(), problem.code());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.code().id());
        result.put("level", level(finding.error()));
        result.put("message", Map.of("text", problem.message()));
        Map<String, Object> location = new LinkedHashMap<>();
        if (region != null) {
            location.put("physicalLocation", physical(region));
        }
        location.put("logicalLocations", logical(problem.place(), origin));
        result.put("locations", List.of(location));
        // An empty list says that nobody silenced it; a missing one, that nobody knows.
        result.put("suppressions", finding.silenced() ? List.of(Map.of("kind", "inSource")) : List.of());
        results.add(result);
    }

    String text() {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Howdah");
        driver.put("version", Rendering.VERSION);
        driver.put("informationUri", "https://github.com/howdah/howdah");
        List<Map<String, Object>> described = new ArrayList<>();
        for (ProblemCode code : rules.values()) {
            described.add(rule(code));
        }
        driver.put("rules", described);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put(
                "originalUriBaseIds",
                Map.of(ROOT, Map.of("description", Map.of("text", "The working directory of the compilation"))));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return Json.write(log);
    }

    private static Map<String, Object> rule(ProblemCode code) {
        CatalogueEntry entry = code.entry();
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code.id());
        rule.put("name", name(((Enum<?>) code).name()));
        rule.put("shortDescription", Map.of("text", entry.reason() + "."));
        String versions = entry.versions().isEmpty() ? "" : " Holds for " + entry.versions() + ".";
        rule.put("fullDescription", Map.of("text", entry.reason() + "." + versions));
        if (!entry.source().isEmpty()) {
            rule.put("helpUri", entry.source());
        }
        rule.put("defaultConfiguration", Map.of("level", level(entry.severity() == Severity.ERROR)));
        return rule;
    }

    private static String level(boolean error) {
        return error ? "error" : "warning";
    }

    /** A constant's name as rules are called: {@code OUT_OF_RANGE} becomes {@code OutOfRange}. */
    private static String name(String constant) {
        StringBuilder name = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < constant.length(); i++) {
            char c = constant.charAt(i);
            if (c != '_') {
                name.append(begins ? c : Character.toLowerCase(c));
            }
            begins = c == '_';
        }
        return name.toString();
    }

    private static Map<String, Object> physical(Region region) {
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", region.uri());
        if (region.relative()) {
            artifact.put("uriBaseId", ROOT);
        }
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("startLine", region.line());
        lines.put("startColumn", region.column());
        if (region.endLine() > 0) {
            lines.put("endLine", region.endLine());
            lines.put("endColumn", region.endColumn());
        }
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", artifact);
        physical.put("region", lines);
        return physical;
    }

    /** The class, and what of it: all that the Eclipse compiler can tell. */
    private static List<Map<String, Object>> logical(@Nullable Place place, SourceOrigin origin) {
        String className = ((TypeElement) origin.element()).getQualifiedName().toString();
        List<Map<String, Object>> locations = new ArrayList<>();
        if (place != null && !place.path().isEmpty()) {
            locations.add(location(place.path(), className + "." + place.path(), "member"));
        } else if (origin.mirror() != null) {
            String annotation =
                    "@" + origin.mirror().getAnnotationType().asElement().getSimpleName();
            locations.add(location(annotation, className + annotation, "member"));
        } else {
            locations.add(location(origin.element().getSimpleName().toString(), className, "type"));
        }
        return locations;
    }

    private static Map<String, Object> location(String name, String qualifiedName, String kind) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("name", name);
        location.put("fullyQualifiedName", qualifiedName);
        location.put("kind", kind);
        return location;
    }
}
