package dev.howdah.processor.check;

import dev.howdah.processor.model.Addresses;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;

/** The REST API lets in whom it should, and the members themselves. */
final class RestApiRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        Section restapi = stack.patroni().restapi();
        Section ctl = stack.patroni().section().section("ctl");
        checkCertificates(restapi, problems);
        checkCertificates(ctl, problems);
        if (restapi.text("certfile").isEmpty()) {
            for (String attribute : new String[] {"cafile", "ciphers", "httpsExtraHeaders"}) {
                Value value = restapi.value(attribute);
                if (value.given() && !value.isEmpty()) {
                    problems.add(
                            NameProblem.IN_VAIN,
                            value,
                            value.path() + " is set, but the REST API speaks no HTTPS: there is no restapi.certfile",
                            "Add certfile = \"...\", or remove it");
                }
            }
        }
        checkClients(restapi, ctl, stack.patroni().dcs().flag("failsafeMode"), problems);
        checkAllowlist(stack, restapi, problems);
    }

    /** A key may stand in the certificate's file, so only the other way round is a mistake. */
    private static void checkCertificates(Section section, Problems problems) {
        Value key = section.value("keyfile");
        if (!key.isEmpty() && section.text("certfile").isEmpty()) {
            problems.add(ValueProblem.MISSING, key, key.path() + " is set without certfile", "Add certfile = \"...\"");
            return;
        }
        Value password = section.value("keyfilePasswordSecret");
        if (!password.isEmpty() && key.isEmpty() && section.text("certfile").isEmpty()) {
            problems.add(
                    ValueProblem.MISSING,
                    password,
                    password.path() + " is set without keyfile",
                    "Add certfile = \"...\" and keyfile = \"...\"");
        }
    }

    /** With OPTIONAL only what changes something asks for a certificate, and of that members send the failsafe mode's. */
    private static void checkClients(Section restapi, Section ctl, boolean failsafe, Problems problems) {
        Value verify = restapi.value("verifyClient");
        String mode = restapi.choice("verifyClient").name();
        if (mode.equals("NONE")) {
            return;
        }
        if (restapi.text("certfile").isEmpty()) {
            problems.add(
                    AccessProblem.UNCHECKED_CLIENTS,
                    verify,
                    "restapi.verifyClient is " + mode + ", but there is no restapi.certfile",
                    "Add certfile = \"...\" and keyfile = \"...\", or remove verifyClient");
        } else if (restapi.text("cafile").isEmpty()) {
            problems.add(
                    AccessProblem.UNCHECKED_CLIENTS,
                    verify,
                    "restapi.verifyClient is " + mode + ", but there is no restapi.cafile, so that any public authority"
                            + " counts",
                    "Add cafile = \"...\", the authority that signs your clients' certificates");
        } else if (ctl.text("certfile").isEmpty() && (mode.equals("REQUIRED") || failsafe)) {
            problems.add(
                    AccessProblem.NO_CLIENT_CERTIFICATE,
                    verify,
                    "restapi.verifyClient is " + mode + ", but there is no ctl.certfile",
                    "Add ctl = @Ctl(certfile = \"...\", keyfile = \"...\")");
        }
    }

    private static void checkAllowlist(Stack stack, Section restapi, Problems problems) {
        Value allowlist = restapi.value("allowlist");
        if (allowlist.isEmpty() || restapi.flag("allowlistIncludeMembers")) {
            return;
        }
        String subnet = stack.dataNetwork().subnet();
        for (Item item : allowlist.items()) {
            String entry = item.text();
            boolean open = entry.equals("0.0.0.0/0") || (Addresses.isHost(entry) && !Addresses.isIpv4(entry));
            // Without a subnet Docker picks one, and an entry may well be it.
            if (open || (Addresses.isNetwork(entry) && subnet.isEmpty()) || Addresses.overlap(entry, subnet)) {
                return;
            }
        }
        problems.add(
                AccessProblem.MEMBERS_LOCKED_OUT,
                allowlist,
                "restapi.allowlist holds no network of the members",
                "Set allowlistIncludeMembers = true");
    }
}
