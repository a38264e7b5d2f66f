package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code @Caddy}: what other files need to know of it.
 *
 * @param stack the stack's name
 * @param section the annotation
 */
public record Caddy(String stack, Section section) {
    /** Caddy's version. */
    public Version version() {
        return Version.of(section.choice("version").spelling());
    }

    /** Whether the stack runs its own Caddy. */
    public boolean isOwn() {
        return section.choice("mode").spelling().equals("caddyfile");
    }

    /** The service's name. */
    public String service() {
        return section.text("service");
    }

    /** The image. */
    public String image() {
        return section.text("image", section.choice("version").image());
    }

    /** The constraint that keeps Caddy on the host with its certificates. */
    public String constraint() {
        return Members.constraint(section.text("nodeLabel", stack + ".caddy=true"));
    }

    /** What Caddy leads to. */
    public List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        for (Section site : section.sections("sites")) {
            sites.add(new Site(site));
        }
        return sites;
    }

    /** The directive for basic authentication, which was renamed. */
    public String basicAuthDirective() {
        return version().isAtLeast("2.8") ? "basic_auth" : "basicauth";
    }
}
