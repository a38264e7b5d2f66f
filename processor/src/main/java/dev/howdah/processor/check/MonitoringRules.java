package dev.howdah.processor.check;

import dev.howdah.processor.model.Availability;
import dev.howdah.processor.model.Bound;
import dev.howdah.processor.model.Place;
import dev.howdah.processor.model.Quantities;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Prometheus can ask the members, and a failover as it was promised raises no alarm. */
final class MonitoringRules implements Rule {
    private static final String[] TLS = {"caFile", "serverName", "certFile", "keyFile"};

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.monitoring().isEmpty()) {
            return;
        }
        Section monitoring = stack.monitoring().get().section();
        if (stack.patroni().restHttps()) {
            checkTls(stack, monitoring, problems);
        } else {
            for (String attribute : TLS) {
                inVain(
                        monitoring.value(attribute),
                        "Patroni's REST API speaks HTTP",
                        "Remove it, or give the REST API a certificate: restapi.certfile",
                        problems);
            }
        }
        if (monitoring.text("exporterJob").isEmpty()) {
            inVain(
                    monitoring.value("slotWal"),
                    "there is no exporterJob",
                    "Add exporterJob = \"...\", or remove it",
                    problems);
        }
        if (monitoring.text("probeJob").isEmpty()) {
            inVain(
                    monitoring.value("certificateDays"),
                    "there is no probeJob",
                    "Add probeJob = \"...\", or remove it",
                    problems);
        }
        checkTimes(stack, monitoring, problems);
    }

    private static void checkTls(Stack stack, Section monitoring, Problems problems) {
        Value certificate = monitoring.value("certFile");
        Value authorities = monitoring.value("caFile");
        boolean required =
                stack.patroni().restapi().choice("verifyClient").spelling().equals("required");
        if (required && certificate.isEmpty()) {
            problems.add(
                    MonitoringProblem.SCRAPE_REFUSED,
                    certificate,
                    "restapi.verifyClient is REQUIRED, but Prometheus has no certificate to show",
                    "Add certFile = \"...\" and keyFile = \"...\" to @Monitoring, or set restapi.verifyClient to OPTIONAL");
        }
        together(certificate, monitoring.value("keyFile"), problems);
        together(monitoring.value("keyFile"), certificate, problems);
        if (!authorities.isEmpty() && monitoring.text("serverName").isEmpty()) {
            problems.add(
                    MonitoringProblem.SCRAPE_NAME,
                    authorities,
                    authorities.path() + " is set without serverName",
                    "Add serverName = \"...\": a name that the certificates of all members carry");
        }
        if (authorities.isEmpty()) {
            inVain(
                    monitoring.value("serverName"),
                    "without caFile no certificate is looked at",
                    "Add caFile = \"...\", or remove it",
                    problems);
        }
    }

    private static void together(Value given, Value needed, Problems problems) {
        if (!given.isEmpty() && needed.isEmpty()) {
            problems.add(
                    ValueProblem.MISSING,
                    given,
                    given.path() + " is set without " + needed.setting().name(),
                    "Add " + needed.setting().name() + " = \"...\"");
        }
    }

    private static void inVain(Value value, String why, String fix, Problems problems) {
        if (value.given() && !value.isEmpty()) {
            problems.add(NameProblem.IN_VAIN, value, value.path() + " is set, but " + why, fix);
        }
    }

    private static void checkTimes(Stack stack, Section monitoring, Problems problems) {
        Value interval = monitoring.value("scrapeInterval");
        if (interval.given() && Quantities.milliseconds((String) interval.content()) == 0) {
            problems.add(
                    ValueProblem.OUT_OF_RANGE,
                    interval,
                    interval.path() + " = " + Problems.quote((String) interval.content()) + " is no time",
                    "Set it to a time above 0, as in 15s");
        }
        Value patience = monitoring.value("noLeaderFor");
        Bound bound = new Availability(stack).hostLost();
        if (!patience.isEmpty() && Quantities.milliseconds((String) patience.content()) < bound.milliseconds()) {
            List<Place> sources = new ArrayList<>(bound.sources());
            sources.add(patience);
            problems.add(
                    MonitoringProblem.FALSE_ALARM,
                    patience,
                    patience.path() + " = " + patience.content() + " is less than " + bound.text()
                            + ", which a failover may take",
                    "Set it to " + Quantities.written(bound.milliseconds()) + " or more, or remove it",
                    sources);
        }
    }
}
