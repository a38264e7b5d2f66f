package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The script that Patroni runs once, on the first member, when the cluster has been created. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "init/post-init.sh")
public @interface PostInit {
    /**
     * Where the script stands in the container.
     *
     * <p>Key {@code bootstrap.post_init} in {@code patroni.yml}. Default {@code /usr/local/bin/post-init.sh}.
     *
     * @return where the script stands in the container
     */
    @Setting(
            key = "bootstrap.post_init",
            file = "patroni.yml",
            form = Form.PATH,
            comment = "where the script stands in the container",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#bootstrap-configuration")
    String target() default "/usr/local/bin/post-init.sh";

    /**
     * SQL run at the end, in the database {@code postgres}; it must bear being run twice. A statement that fails
     * undoes the creation of the cluster.
     *
     * <p>End of {@code init/post-init.sh}. Default: none.
     *
     * @return SQL run at the end
     */
    @Setting(form = Form.LINES, comment = "SQL run at the end")
    String[] sql() default {};
}
